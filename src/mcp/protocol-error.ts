/** A message could not be understood or sent. The message of the error is one line. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(cause: Error) {
    const isUnreadable = cause instanceof SyntaxError || cause.name === 'ZodError';
    super(
      isUnreadable
        ? 'ignored a line that is not a message of the Model Context Protocol'
        : cause.message.replace(/\s+/g, ' '),
      { cause },
    );
  }
}
