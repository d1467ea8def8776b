import { Transform, type Readable } from 'node:stream';

/** The body as it comes, ended with status 413 once it is longer than `most` bytes. */
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

/** What Fastify answers with its status. */
export class BodyTooLong extends Error {
  readonly statusCode = 413;

  constructor() {
    super('Request body is too large');
  }
}
