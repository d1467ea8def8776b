import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { StoreReader } from '../store/store.js';
import { createAsk } from './ask.js';
import { INSTRUCTIONS } from './instructions.js';
import { ProtocolError } from './protocol-error.js';
import { findings } from './tools/findings.js';
import { history } from './tools/history.js';
import { meeting } from './tools/meeting.js';
import { path } from './tools/path.js';
import { search } from './tools/search.js';

const TOOLS = [search, history, meeting, path, findings] as const;

export interface AssistantOptions {
  /** The name of the program, as clients show it. */
  readonly name: string;
  readonly version: string;
  /** Gets the errors that are not the client's, as they were thrown. */
  readonly report: (error: unknown) => void;
}

/** A server of the tools on this graph, not connected yet. The tools only read. */
export function createAssistantServer(graph: StoreReader, { name, version, report }: AssistantOptions): McpServer {
  const server = new McpServer({ name, version }, { instructions: INSTRUCTIONS });
  server.server.onerror = (error) => report(new ProtocolError(error));
  const ask = createAsk(graph, report);
  for (const tool of TOOLS) tool.register(server, ask, report);
  return server;
}
