import type { Name } from '../name.js';
import { isDash } from '../token.js';
import { MARKERS, type Marker } from '../vocabulary.js';

/** Tokens `from` up to, not with, `to`, and what they were taken for. */
export interface ClosingSpan {
  readonly from: number;
  readonly to: number;
  readonly part: 'version' | 'marker' | 'stop';
}

/** What closes a name, or marks it in brackets: its version and its markers. */
export interface Closing {
  /** As printed, without `v`. */
  readonly version: string | null;
  readonly markers: readonly Marker[];
  /** The tokens taken; what is left of the name is its title. In no particular order, none overlapping. */
  readonly spans: readonly ClosingSpan[];
  /** From this token on there is nothing but what closes the name and remarks in brackets. */
  readonly contentEnd: number;
}

const OPEN = new Set(['(', '[']);
const CLOSE = new Set([')', ']']);
/** Longer runs of digits are no versions. */
export const PRINTED_VERSION = /^\d{1,5}(?:\.\d{1,5}){0,4}$/;

/** Where the brackets that close before `end` were opened; null where the last token closes none. */
function bracketsEndingAt(name: Name, from: number, end: number): number | null {
  if (!CLOSE.has(name.tokens[end - 1]?.text ?? '')) return null;
  let depth = 0;
  for (let at = end - 1; at >= from; at--) {
    const { text } = name.tokens[at]!;
    if (CLOSE.has(text)) depth++;
    if (OPEN.has(text) && --depth === 0) return at;
  }
  return null;
}

/** `v1.1`, `V 1.1`, `version 1.1`, `v.1.1` ending before `end`: where it begins, and the number. */
interface VersionFound {
  readonly from: number;
  readonly to: number;
  readonly version: string;
}

function versionEndingAt(name: Name, from: number, end: number): VersionFound | null {
  const number = name.tokens[end - 1];
  if (end - 1 < from || number?.kind !== 'number' || !PRINTED_VERSION.test(number.text)) return null;
  let at = end - 2;
  if (at > from && name.tokens[at]?.text === '.') at--;
  const word = name.tokens[at];
  return at >= from && word && name.lexicon.versionWords.has(word.lower)
    ? { from: at, to: end, version: number.text }
    : null;
}

/** `v1.0 for approval`: the same at the beginning of brackets. */
function versionBeginningAt(name: Name, from: number, end: number): VersionFound | null {
  const [word, number] = [name.tokens[from], name.tokens[from + 1]];
  if (from + 1 >= end || !word || !name.lexicon.versionWords.has(word.lower)) return null;
  return number && PRINTED_VERSION.test(number.text) ? { from, to: from + 2, version: number.text } : null;
}

/** Where the ending of a file begins, `.pdf`; null where the name ends in none. */
function extensionEndingAt(name: Name, from: number, end: number): number | null {
  const [stop, word] = [name.tokens[end - 2], name.tokens[end - 1]];
  const isExtension = stop?.text === '.' && !word!.spaced && name.lexicon.fileEndings.has(word!.lower);
  return end - 2 >= from && isExtension ? end - 2 : null;
}

class ClosingReader {
  version: string | null = null;
  readonly markers = new Set<Marker>();
  readonly spans: ClosingSpan[] = [];
  contentEnd = 0;

  constructor(private readonly name: Name) {}

  take(part: ClosingSpan['part'], from: number, to: number): void {
    this.spans.push({ part, from, to });
  }

  /** The parts of brackets, parted by dashes and commas: a marker or a version is taken, a remark stays. */
  readBrackets(open: number, close: number): void {
    const { tokens, lexicon } = this.name;
    const starts = [open + 1];
    for (let at = open + 1; at < close; at++) {
      const parts =
        (isDash(tokens[at]) && (tokens[at]!.spaced || tokens[at]!.text === ',')) ||
        tokens[at]!.lower === 'and' ||
        tokens[at]!.text === '&' ||
        tokens[at]!.text === '/';
      if (parts) starts.push(at + 1);
    }
    let remarks = 0;
    const taken: ClosingSpan[] = [];
    for (const [i, start] of starts.entries()) {
      const next = starts[i + 1];
      const end = next === undefined ? close : next - 1;
      // With the separator, so that none is left dangling in the remark.
      const from = next === undefined && i > 0 ? start - 1 : start;
      const marker = lexicon.markers.at(tokens, start, end);
      const version = versionEndingAt(this.name, start, end) ?? versionBeginningAt(this.name, start, end);
      if (marker?.to === end) {
        this.markers.add(marker.value);
        taken.push({ part: 'marker', from, to: next ?? end });
      } else if (version?.from === start && this.version === null) {
        this.version = version.version;
        const isAlone = version.to === end;
        if (!isAlone) remarks++;
        taken.push({ part: 'version', from: isAlone ? from : start, to: isAlone ? (next ?? end) : version.to });
      } else if (start < end) remarks++;
    }
    if (taken.length > 0 && remarks === 0) this.take(taken[0]!.part, open, close + 1);
    else this.spans.push(...taken);
  }

  /** From the end backwards, for as long as what stands there closes a name. Remarks in brackets are passed over. */
  readEnd(from: number, to: number): void {
    const { tokens, lexicon } = this.name;
    let end = to;
    while (end > from) {
      const open = bracketsEndingAt(this.name, from, end);
      if (open !== null) {
        this.readBrackets(open, end - 1);
        end = open;
        continue;
      }
      const version = this.version === null ? versionEndingAt(this.name, from, end) : null;
      if (version) {
        this.version = version.version;
        this.take('version', version.from, end);
        end = version.from;
        continue;
      }
      const marker = lexicon.markers.endingAt(tokens, from, end);
      if (marker) {
        this.markers.add(marker.value);
        this.take('marker', marker.from, end);
        end = marker.from;
        continue;
      }
      const extension = extensionEndingAt(this.name, from, end);
      if (extension !== null) {
        this.take('stop', extension, end);
        end = extension;
        continue;
      }
      if (this.passesOver(from, end)) {
        end--;
        continue;
      }
      const { text } = tokens[end - 1]!;
      if (text !== '.' && text !== '*' && !isDash(tokens[end - 1])) break;
      this.take('stop', end - 1, end);
      end--;
    }
    this.contentEnd = end;
    this.readBracketsInside(from, end);
    if (this.version === null) this.readVersionInside(from, end);
  }

  /** `Minutes v1.0 clean`: a remark after the version or a marker stays in the title, and closes the name. */
  private passesOver(from: number, end: number): boolean {
    const { tokens, lexicon } = this.name;
    if (!lexicon.closingRemarks.has(tokens[end - 1]!.lower) || end - 1 <= from) return false;
    let before = end - 1;
    while (before > from && lexicon.closingRemarks.has(tokens[before - 1]!.lower)) before--;
    return versionEndingAt(this.name, from, before) !== null || CLOSE.has(tokens[before - 1]!.text);
  }

  /** `Report (draft) for SIT`: brackets that hold nothing but markers mark the document wherever they stand. */
  private readBracketsInside(from: number, to: number): void {
    const { tokens, lexicon } = this.name;
    for (let open = from; open < to; open++) {
      if (!OPEN.has(tokens[open]!.text)) continue;
      const version = this.version === null ? versionBeginningAt(this.name, open + 1, to) : null;
      if (version && version.to < to && CLOSE.has(tokens[version.to]!.text)) {
        this.version = version.version;
        this.take('version', open, version.to + 1);
      }
      const marker = lexicon.markers.at(tokens, open + 1, to);
      if (marker && marker.to < to && CLOSE.has(tokens[marker.to]!.text)) {
        this.markers.add(marker.value);
        this.take('marker', open, marker.to + 1);
      }
    }
  }

  /** A dash, brackets, or words of what is done with a paper: `for approval`, `clean`. */
  private isRemark(from: number, to: number): boolean {
    const { tokens, lexicon } = this.name;
    if (isDash(tokens[from]) || OPEN.has(tokens[from]!.text)) return true;
    return tokens.slice(from, to).every((token) => lexicon.closingRemarks.has(token.lower) || token.lower === 'for');
  }

  /** `… Change v1.3 - DAG comments`, `v1.1 for approval`: the one version that stands first, or before the last words. */
  private readVersionInside(from: number, to: number): void {
    const { tokens } = this.name;
    const found: { from: number; to: number; version: string }[] = [];
    for (let at = from; at < to; at++) {
      const [word, number] = [tokens[at]!, tokens[at + 1]];
      if (at + 1 < to && word.lower === 'v' && number && !number.spaced && PRINTED_VERSION.test(number.text)) {
        found.push({ from: at, to: at + 2, version: number.text });
      }
    }
    const [only, another] = found;
    if (only && !another && only.to < to && (only.from === from || this.isRemark(only.to, to))) {
      this.version = only.version;
      this.take('version', only.from, only.to);
    }
  }
}

/** `DRAFT` before the title, where in lower case it would be a word of it. */
export const draftInCapitals = (name: Name, from: number, to: number): boolean =>
  name.tokens[from]?.text === 'DRAFT' && from + 1 < to;

/** Reads what closes the tokens `from` up to `to`. */
export function closing(name: Name, from: number, to: number): Closing {
  const reader = new ClosingReader(name);
  if (draftInCapitals(name, from, to)) {
    reader.markers.add('DRAFT');
    reader.take('marker', from, from + 1);
    reader.readEnd(from + 1, to);
  } else reader.readEnd(from, to);
  return {
    version: reader.version,
    markers: MARKERS.filter((marker) => reader.markers.has(marker)),
    spans: reader.spans,
    contentEnd: reader.contentEnd,
  };
}
