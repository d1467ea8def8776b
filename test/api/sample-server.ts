import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { openSample } from './answers.js';

/** A server over a store in memory that holds the sample page; the store is closed with it. */
export async function serveSample(writeToken?: string): Promise<{ store: Store; server: FastifyInstance }> {
  const store = await openSample({ open: () => openStore('memory:') });
  const server = await createServer({ store, logLevel: 'silent', writeToken });
  server.addHook('onClose', () => store.close());
  return { store, server };
}
