import 'reflect-metadata';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastifyApollo from '@as-integrations/fastify';
import { fastify, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Correction } from '../graph/corrections/correction.js';
import type { Store } from '../store/store.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { exportRoutes } from './export-routes.js';
import { explorer } from './explorer.js';
import { BodyTooLong, noLongerThan } from './limits/body-limit.js';
import { LIMITS } from './limits/limits.js';
import { ALLOWANCE } from './limits/time-limit.js';
import { playground } from './playground.js';
import { bears } from './writing.js';

export interface ServerOptions {
  readonly store: Store;
  /** What the log holds: `error` where none is named, which is what went wrong here; `info` has every request. */
  readonly logLevel?: string;
  /** Other sites whose pages may ask: `https://example.org`. */
  readonly origins?: readonly string[];
  /** What a request must bear to write; none may where none is given. */
  readonly writeToken?: string | undefined;
  /** What the analysts know better than the rules; read at each ingest. */
  readonly corrections?: () => Promise<readonly Correction[]>;
}

/** How long a request may take to end once the server closes. */
const LAST_REQUESTS = 10_000;

/**
 * The server, not listening yet. It uses the store and does not close it. `close()` lets requests
 * that have begun come to their end.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, logLevel = process.env.GOVGRAPH_LOG ?? 'error', origins = [], writeToken } = options;
  const { corrections = async () => [] } = options;
  const server = fastify({ logger: { level: logLevel }, bodyLimit: LIMITS.bodyOfWriter });
  const apollo = createApollo((error) => server.log.error(error));

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return reply.code(status).send(refusal(status, status >= 500 ? 'Something went wrong here.' : error.message));
  });
  server.setNotFoundHandler((_, reply) => reply.code(404).send(refusal(404, 'There is nothing at this address.')));

  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Whoever puts TLS before this server says so there.
    strictTransportSecurity: false,
  });
  if (origins.length > 0) await server.register(cors, { origin: [...origins], methods: ['GET', 'POST'] });
  await server.register(compress, { encodings: ['gzip', 'deflate'] });

  await apollo.start();
  const mayWrite = (request: FastifyRequest): boolean => bears(request.headers.authorization, writeToken);
  server.addHook('preParsing', async (request, _, body) => {
    if (mayWrite(request)) return body;
    if (Number(request.headers['content-length'] ?? 0) > LIMITS.body) throw new BodyTooLong();
    return noLongerThan(LIMITS.body, body);
  });
  await server.register(fastifyApollo(apollo), {
    context: async (request) =>
      createContext(store, {
        writing: mayWrite(request) ? { store, corrections } : null,
        allowance: ALLOWANCE,
      }),
  });
  await server.register(playground);
  await server.register(explorer);
  await server.register(exportRoutes, { store });

  server.get('/healthz', async (_, reply) => reply.type('text/plain; charset=utf-8').send('alive\n'));
  server.get('/readyz', async (_, reply) => {
    reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
    try {
      await store.ready();
      return await reply.send('ready\n');
    } catch (error) {
      return reply.code(503).send(`${error instanceof Error ? error.message : 'The store does not answer.'}\n`);
    }
  });

  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), LAST_REQUESTS).unref();
  });
  server.addHook('onClose', () => apollo.stop());
  return server;
}

const CODES: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE' };

function refusal(status: number, message: string) {
  const code = CODES[status] ?? (status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST');
  return { errors: [{ message, extensions: { code } }] };
}
