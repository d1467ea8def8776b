import { pipeline, type Readable, type Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  ErrorCode,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { LineReader, MAX_LINE, type LongLine } from './line-reader.js';

const TOO_LONG = `The message is longer than ${MAX_LINE / 1024 / 1024} MiB. Send a shorter one.`;

/** Messages on two streams, one on each line. Closes when the input has ended and every request is answered. */
export class StreamTransport extends StdioServerTransport {
  private readonly unanswered = new Set<unknown>();
  private readonly lines: LineReader;
  private ended = false;

  constructor(
    private readonly input: Readable,
    output: Writable,
  ) {
    const lines = new LineReader((line) => this.refuse(line));
    // A line arrives with its line feed.
    super(lines, output, { maxBufferSize: MAX_LINE + 1 });
    this.lines = lines;
  }

  override async start(): Promise<void> {
    const receive = this.onmessage;
    this.onmessage = (message) => {
      this.expectAnswer(message);
      receive?.(message);
    };
    for (const end of ['end', 'close']) this.lines.once(end, () => this.end());
    await super.start();
    pipeline(this.input, this.lines, () => undefined);
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) this.answered(message.id);
  }

  /** Answers a request that is too long to be read, if its id can be found. */
  private refuse(line: LongLine): void {
    this.onerror?.(new Error(`ignored a message: ${TOO_LONG}`));
    const id = idOf(line);
    if (id === null) return;
    void this.send({ jsonrpc: '2.0', id, error: { code: ErrorCode.InvalidRequest, message: TOO_LONG } });
  }

  private expectAnswer(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message)) this.unanswered.add(message.id);
    // A request that the client cancels gets no answer.
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

const ID = '"id"\\s*:\\s*(-?\\d{1,15}|"[\\w.:-]{1,100}")';
const JSONRPC = '"jsonrpc"\\s*:\\s*"2\\.0"';
/** Where clients write the id of a request: in front, or behind everything else. Nested values cannot match. */
const ID_AT_START = new RegExp(`^\\s*\\{\\s*(?:${JSONRPC}\\s*,\\s*)?${ID}\\s*,`);
const ID_AT_END = new RegExp(`${ID}\\s*(?:,\\s*${JSONRPC}\\s*)?\\}\\s*$`);

function idOf({ start, end }: LongLine): RequestId | null {
  const written = ID_AT_START.exec(start)?.[1] ?? ID_AT_END.exec(end)?.[1];
  return written === undefined ? null : (JSON.parse(written) as RequestId);
}
