import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PACKAGE_ROOT } from '../package-root.js';
import { OWN_FILES_ONLY, serveBundle } from './web-bundle.js';

interface PlaygroundOptions {
  /** The folder that Vite built; by default, the package's own. */
  readonly bundle?: string;
}

// Monaco adds style elements, has fonts as data URLs and runs workers.
const policy = {
  ...OWN_FILES_ONLY,
  'style-src': "'self' 'unsafe-inline'",
  'worker-src': "'self'",
  'font-src': "'self' data:",
};

/** Serves the offline GraphiQL at `/graphiql`. */
export async function playground(server: FastifyInstance, options: PlaygroundOptions = {}): Promise<void> {
  const sendPage = await serveBundle(server, {
    folder: options.bundle ?? join(PACKAGE_ROOT, 'dist', 'web', 'playground'),
    assets: '/graphiql/assets/',
    policy,
    name: 'The playground',
  });
  for (const address of ['/graphiql', '/graphiql/']) server.get(address, async (_, reply) => sendPage(reply));
}
