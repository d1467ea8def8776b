/** The request is not valid. The message says what would be. */
export class ExportRequestError extends Error {
  override readonly name = 'ExportRequestError';
}

/** The graph does not have the requested node. */
export class NotInGraphError extends Error {
  override readonly name = 'NotInGraphError';
}
