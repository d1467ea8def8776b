/** What came over the wire could not be understood, or what should go over it could not be sent. One line. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(cause: Error) {
    const isUnreadable = cause instanceof SyntaxError || cause.name === 'ZodError';
    super(
      isUnreadable
        ? 'what the client sent is no message of the Model Context Protocol, and was passed over'
        : cause.message.replace(/\s+/g, ' '),
      { cause },
    );
  }
}
