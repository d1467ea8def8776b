import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from '@modelcontextprotocol/sdk/types.js';

/** Messages on two streams, a line each. Closes when its input has ended and all that was asked is answered. */
export class AnsweredTransport extends StdioServerTransport {
  private readonly unanswered = new Set<unknown>();
  private ended = false;

  constructor(
    private readonly input: Readable,
    output: Writable,
  ) {
    super(input, output);
  }

  override async start(): Promise<void> {
    const receive = this.onmessage;
    this.onmessage = (message) => {
      this.expectAnswer(message);
      receive?.(message);
    };
    for (const end of ['end', 'close']) this.input.once(end, () => this.end());
    await super.start();
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) this.answered(message.id);
  }

  private expectAnswer(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message)) this.unanswered.add(message.id);
    // A request that the client takes back gets no answer.
    else if ('method' in message && message.method === 'notifications/cancelled')
      this.answered(message.params?.requestId);
  }

  private answered(id: unknown): void {
    this.unanswered.delete(id);
    if (this.ended && this.unanswered.size === 0) void this.close();
  }

  private end(): void {
    this.ended = true;
    if (this.unanswered.size === 0) void this.close();
  }
}
