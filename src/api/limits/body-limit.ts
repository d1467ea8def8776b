import { Transform, type Readable } from 'node:stream';

/** Passes a request's body through, and fails with status 413 once it is longer than `most` bytes. */
export function noLongerThan(most: number, body: Readable): Readable {
  let length = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      length += chunk.length;
      if (length > most) done(new BodyTooLong());
      else done(null, chunk);
    },
  });
  body.on('error', (error) => counted.destroy(error));
  return body.pipe(counted);
}

/** Fastify answers with the status of this error. */
export class BodyTooLong extends Error {
  readonly statusCode = 413;

  constructor() {
    super('The request body is too large.');
  }
}
