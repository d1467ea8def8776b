import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A content security policy that only allows this server's own files. */
export const OWN_FILES_ONLY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

interface WebBundle {
  /** The folder that Vite built. */
  readonly folder: string;
  /** The address of its hashed files: `/assets/`. */
  readonly assets: string;
  /** The content security policy of its pages, by directive. */
  readonly policy: Readonly<Record<string, string>>;
  /** Its name in the message that it has not been built: `The playground`. */
  readonly name: string;
}

/**
 * Serves a bundle that Vite built: browsers keep its hashed files and revalidate its page. Returns a function
 * that sends the page. Needs a scope of its own, since the policy applies to everything in the scope.
 */
export async function serveBundle(
  server: FastifyInstance,
  { folder, assets, policy, name }: WebBundle,
): Promise<(reply: FastifyReply, status?: number) => Promise<FastifyReply>> {
  const headers = {
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  };

  // The assets need it too: a worker follows the policy of its own script, not that of the page.
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });

  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: assets,
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
    suppressWarning: true,
  });

  return async (reply, status = 200) => {
    const page = await pageIn(folder);
    reply.headers(headers).header('cache-control', 'no-cache');
    if (page !== null) return reply.code(status).type('text/html; charset=utf-8').send(page);
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send(`${name} has not been built yet. Run \`npm run build\`, then load this page again.\n`);
  };
}

async function pageIn(folder: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, 'index.html'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
