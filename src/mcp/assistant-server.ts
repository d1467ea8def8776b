import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { GraphReader } from '../store/store.js';
import { asking } from './asking.js';
import { INSTRUCTIONS } from './instructions.js';
import { ProtocolError } from './protocol-error.js';
import { findings } from './tools/findings.js';
import { history } from './tools/history.js';
import { meeting } from './tools/meeting.js';
import { path } from './tools/path.js';
import { search } from './tools/search.js';

const TOOLS = [search, history, meeting, path, findings] as const;

export interface AssistantOptions {
  /** Of the program, as a client shows them. */
  readonly name: string;
  readonly version: string;
  /** Gets the faults that are ours and not the caller's, as they were thrown. */
  readonly report: (error: unknown) => void;
}

/** The tools on this graph, not connected yet. They only read. */
export function createAssistantServer(graph: GraphReader, { name, version, report }: AssistantOptions): McpServer {
  const server = new McpServer({ name, version }, { instructions: INSTRUCTIONS });
  server.server.onerror = (error) => report(new ProtocolError(error));
  const ask = asking(graph, report);
  for (const tool of TOOLS) tool.register(server, ask, report);
  return server;
}
