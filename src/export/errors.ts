/** What is asked for makes no sense; the message says what would. */
export class ExportRequestError extends Error {
  override readonly name = 'ExportRequestError';
}

/** The graph has no such thing. */
export class NotInGraphError extends Error {
  override readonly name = 'NotInGraphError';
}
