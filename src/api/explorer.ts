import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PACKAGE_ROOT } from '../package-root.js';
import { OWN_FILES_ONLY, serveBundle } from './web-bundle.js';

interface ExplorerOptions {
  /** The folder that Vite built; by default, the package's own. */
  readonly bundle?: string;
}

/** The explorer has one page for all of these addresses. */
const addresses = [
  '/',
  '/changes/*',
  '/meetings',
  '/meetings/*',
  '/groups/*',
  '/documents/*',
  '/series/*',
  '/findings',
  '/listings',
  '/listings/*',
  '/graph/*',
];

/** Serves the explorer. Browsers get it for unknown addresses too, with status 404. */
export async function explorer(server: FastifyInstance, options: ExplorerOptions = {}): Promise<void> {
  const sendPage = await serveBundle(server, {
    folder: options.bundle ?? join(PACKAGE_ROOT, 'dist', 'web', 'explorer'),
    assets: '/assets/',
    policy: OWN_FILES_ONLY,
    name: 'The explorer',
  });
  for (const address of addresses) server.get(address, async (_, reply) => sendPage(reply));

  server.get('/*', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (wantsPage) return sendPage(reply, 404);
    reply.callNotFound();
    return reply;
  });
}
