import { Transform, type TransformCallback } from 'node:stream';

/** The longest line that is read, in bytes. */
export const MAX_LINE = 10 * 1024 * 1024;

/** How much of the beginning and of the end of a longer line is kept. */
const KEPT = 300;
const NEWLINE = 0x0a;

/** A line longer than `MAX_LINE`: its first and its last bytes as text. */
export interface LongLine {
  readonly start: string;
  readonly end: string;
}

/** Passes on whole lines, each in one chunk. Skips lines longer than `MAX_LINE` and gives them to `onLongLine`. */
export class LineReader extends Transform {
  private chunks: Buffer[] = [];
  private length = 0;

  constructor(private readonly onLongLine: (line: LongLine) => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.add(chunk.subarray(start, end));
      this.endLine();
      start = end + 1;
    }
    this.add(chunk.subarray(start));
    done();
  }

  /** The last line may lack its line feed. */
  override _flush(done: TransformCallback): void {
    if (this.length > 0) this.endLine();
    done();
  }

  private add(part: Buffer): void {
    this.length += part.length;
    this.chunks.push(part);
    if (this.length <= MAX_LINE) return;
    const all = Buffer.concat(this.chunks);
    this.chunks = [Buffer.concat([all.subarray(0, KEPT), all.subarray(Math.max(KEPT, all.length - KEPT))])];
  }

  private endLine(): void {
    const line = Buffer.concat(this.chunks);
    const isLong = this.length > MAX_LINE;
    this.chunks = [];
    this.length = 0;
    if (isLong) this.onLongLine({ start: line.toString('utf8', 0, KEPT), end: line.toString('utf8', KEPT) });
    else this.push(Buffer.concat([line, Buffer.from([NEWLINE])]));
  }
}
