import 'reflect-metadata';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastifyApollo from '@as-integrations/fastify';
import { fastify, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Correction } from '../graph/corrections/correction.js';
import { profileOfStore } from '../ingest/stored-profile.js';
import { defaultProfile, type Profile } from '../recognition/profile.js';
import type { Store } from '../store/store.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { exportRoutes } from './export-routes.js';
import { explorer } from './explorer.js';
import { BodyTooLong, noLongerThan } from './limits/body-limit.js';
import { LIMITS } from './limits/limits.js';
import { SERVER_BUDGET } from './limits/request-budget.js';
import { playground } from './playground.js';
import { hasWriteToken } from './write-access.js';

export interface ServerOptions {
  readonly store: Store;
  /** Level of the log: `error` by default; `info` logs every request. */
  readonly logLevel?: string;
  /** Origins whose pages may send requests: `https://example.org`. */
  readonly origins?: readonly string[];
  /** The token that allows a request to write. Without it, no request may. */
  readonly writeToken?: string | undefined;
  /** Reads the corrections of the curation file; called for each import. */
  readonly corrections?: (profile: Profile) => Promise<readonly Correction[]>;
}

/** Milliseconds that running requests may take once the server closes. */
const CLOSE_WITHIN = 10_000;

/**
 * Creates the server, which does not listen yet. It does not close the store. `close()` waits for running
 * requests.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, logLevel = process.env.GOVGRAPH_LOG ?? 'error', origins = [], writeToken } = options;
  const { corrections = async () => [] } = options;
  const server = fastify({ logger: { level: logLevel }, bodyLimit: LIMITS.bodyOfWriter });
  const apollo = createApollo((error) => server.log.error(error));

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return reply.code(status).send(refusal(status, status >= 500 ? 'An internal error occurred.' : error.message));
  });
  server.setNotFoundHandler((_, reply) => reply.code(404).send(refusal(404, 'Not found.')));

  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    // A proxy that adds TLS sets this header.
    strictTransportSecurity: false,
  });
  if (origins.length > 0) await server.register(cors, { origin: [...origins], methods: ['GET', 'POST'] });
  await server.register(compress, { encodings: ['gzip', 'deflate'] });

  await apollo.start();
  const mayWrite = (request: FastifyRequest): boolean => hasWriteToken(request.headers.authorization, writeToken);
  server.addHook('preParsing', async (request, _, body) => {
    if (mayWrite(request)) return body;
    if (Number(request.headers['content-length'] ?? 0) > LIMITS.body) throw new BodyTooLong();
    return noLongerThan(LIMITS.body, body);
  });
  await server.register(fastifyApollo(apollo), {
    context: async (request) =>
      createContext(store, {
        writeAccess: mayWrite(request) ? { store, corrections } : null,
        // A store that fails here fails again in the resolvers, which say why.
        profile: await profileOfStore(store).catch(() => defaultProfile()),
        budget: SERVER_BUDGET,
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
      return reply.code(503).send(`${error instanceof Error ? error.message : 'The store is not available.'}\n`);
    }
  });

  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), CLOSE_WITHIN).unref();
  });
  server.addHook('onClose', () => apollo.stop());
  return server;
}

const CODES: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE' };

function refusal(status: number, message: string) {
  const code = CODES[status] ?? (status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST');
  return { errors: [{ message, extensions: { code } }] };
}
