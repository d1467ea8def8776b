import type { Readable, Writable } from 'node:stream';
import type { StoreReader } from '../store/store.js';
import { createAssistantServer, type AssistantOptions } from './assistant-server.js';
import { StreamTransport } from './stream-transport.js';

export interface StreamOptions extends AssistantOptions {
  readonly input: Readable;
  /** Gets the messages of the protocol. Nothing else may write to it. */
  readonly output: Writable;
}

export interface Session {
  /** Resolves when the input has ended and every request is answered, or when the session was closed. */
  readonly ended: Promise<void>;
  /** Stops answering. */
  close(): Promise<void>;
}

/** Answers a client on two streams. Does not close the graph. */
export async function serveStream(graph: StoreReader, { input, output, ...options }: StreamOptions): Promise<Session> {
  const server = createAssistantServer(graph, options);
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  await server.connect(new StreamTransport(input, output));
  return { ended, close: () => server.close() };
}
