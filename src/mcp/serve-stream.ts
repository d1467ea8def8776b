import type { Readable, Writable } from 'node:stream';
import type { GraphReader } from '../store/store.js';
import { AnsweredTransport } from './answered-transport.js';
import { createAssistantServer, type AssistantOptions } from './assistant-server.js';

export interface StreamOptions extends AssistantOptions {
  readonly input: Readable;
  /** Gets the protocol, and must get nothing else from anywhere. */
  readonly output: Writable;
}

export interface Session {
  /** Resolves when the input has ended and all that was asked is answered, or when it was closed. */
  readonly ended: Promise<void>;
  /** Answers nothing more. */
  close(): Promise<void>;
}

/** Answers a client on two streams. Uses the graph and does not close it. */
export async function serveStream(graph: GraphReader, { input, output, ...options }: StreamOptions): Promise<Session> {
  const server = createAssistantServer(graph, options);
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  await server.connect(new AnsweredTransport(input, output));
  return { ended, close: () => server.close() };
}
