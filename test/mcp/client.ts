import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { createAssistantServer } from '../../src/mcp/assistant-server.js';
import type { StoreReader } from '../../src/store/store.js';

/** What a client gets for a question. */
export interface Answered {
  readonly text: string;
  /** As its output schema says, against which the client holds it. */
  readonly data: unknown;
  readonly isError: boolean;
}

/** A client that has read the list of tools, and so knows their schemas. */
export async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'govgraph-test', version: '1.0.0' });
  await client.connect(transport);
  await client.listTools();
  return client;
}

/** A client of the tools on this graph, in this process. `faults` gets what the server reports. */
export async function clientOf(graph: StoreReader, faults: unknown[] = []): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = createAssistantServer(graph, {
    name: 'govgraph',
    version: '1.0.0',
    report: (error) => faults.push(error),
  });
  await server.connect(theirs);
  return connected(ours);
}

export async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Answered> {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: given }));
  return {
    text: result.content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
    data: result.structuredContent,
    isError: result.isError === true,
  };
}
