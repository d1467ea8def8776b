import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PACKAGE_ROOT } from '../package-root.js';

interface PlaygroundOptions {
  /** The folder that Vite built; the package's own where none is named. */
  readonly bundle?: string;
}

// Monaco writes style elements and carries fonts as data; nothing else is allowed beyond what the explorer is.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

// On the assets too: a worker obeys the policy that its own script came with, not the page's.
const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/** Serves the offline GraphiQL at `/graphiql`. */
export async function playground(server: FastifyInstance, options: PlaygroundOptions = {}): Promise<void> {
  const bundle = options.bundle ?? join(PACKAGE_ROOT, 'dist', 'web', 'playground');

  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });

  await server.register(fastifyStatic, {
    root: join(bundle, 'assets'),
    prefix: '/graphiql/assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
    suppressWarning: true,
  });

  for (const address of ['/graphiql', '/graphiql/']) {
    server.get(address, async (_request, reply) => {
      const page = await pageIn(bundle);
      reply.header('cache-control', 'no-cache');
      if (page !== null) return reply.type('text/html; charset=utf-8').send(page);
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The playground has not been built yet. Run `npm run build`, then load this page again.\n');
    });
  }
}

async function pageIn(bundle: string): Promise<Buffer | null> {
  try {
    return await readFile(join(bundle, 'index.html'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
