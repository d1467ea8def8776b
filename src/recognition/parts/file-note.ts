import type { Profile } from '../profile.js';
import type { Token } from '../token.js';

/** Tokens `from` up to, not with, `to` that tell of the file and not of the document. */
export interface FileNote {
  readonly from: number;
  readonly to: number;
}

const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']']);
/** Longer brackets hold more than a note about a file. */
const LONGEST_NOTE = 14;

/** Where a size ends: `310 KB`, `1,024 KB`. */
function sizeEnd(tokens: readonly Token[], from: number, to: number, lexicon: Profile): number | null {
  if (tokens[from]!.kind !== 'number') return null;
  let at = from + 1;
  while (at + 1 < to && tokens[at]!.text === ',' && !tokens[at]!.spaced && tokens[at + 1]!.kind === 'number') at += 2;
  return at < to && lexicon.fileUnits.has(tokens[at]!.lower) ? at + 1 : null;
}

/** `PDF 310 KB`, `PDF, 2 MB`, `zip`, `opens in new window`: whether the tokens hold nothing else. */
function isNote(tokens: readonly Token[], from: number, to: number, lexicon: Profile): boolean {
  let says = false;
  for (let at = from; at < to;) {
    const token = tokens[at]!;
    const remark = lexicon.fileRemarks.at(tokens, at, to);
    const size = sizeEnd(tokens, at, to, lexicon);
    const ending = token.text === '.' && lexicon.fileEndings.has(tokens[at + 1]?.lower ?? '');
    if (remark) at = remark.to;
    else if (ending) at += 2;
    else if (lexicon.fileFormats.has(token.lower)) at++;
    else if (size !== null) at = size;
    else if ([',', '-', '–', '/', '·', '&'].includes(token.text)) {
      at++;
      continue;
    } else return false;
    says = true;
  }
  return says;
}

/** `(PDF 310 KB)`, `[PDF, 2 MB]`, `(opens in new window)`, `.docx` at the end or before brackets. In order. */
export function fileNotes(tokens: readonly Token[], lexicon: Profile): FileNote[] {
  const notes: FileNote[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENING.has(tokens[at]!.text)) continue;
    const limit = Math.min(tokens.length, at + LONGEST_NOTE);
    let close = at + 1;
    while (close < limit && !CLOSING.has(tokens[close]!.text) && !OPENING.has(tokens[close]!.text)) close++;
    if (close >= limit || !CLOSING.has(tokens[close]!.text) || !isNote(tokens, at + 1, close, lexicon)) continue;
    notes.push({ from: at, to: close + 1 });
    at = close;
  }
  const taken = new Uint8Array(tokens.length);
  for (const note of notes) taken.fill(1, note.from, note.to);
  // `Guide v1.2.docx`, `Guide.pdf (signed)`: an ending belongs to a file's name wherever it is glued on.
  for (let at = 1; at + 1 < tokens.length; at++) {
    const [stop, word] = [tokens[at]!, tokens[at + 1]!];
    const glued = stop.text === '.' && !stop.spaced && !word.spaced && lexicon.fileEndings.has(word.lower);
    const next = tokens[at + 2];
    const ends = next === undefined || next.spaced || OPENING.has(next.text) || next.text === '.';
    if (glued && ends && taken[at] === 0) notes.push({ from: at, to: at + 2 });
  }
  return notes.sort((a, b) => a.from - b.from);
}
