import { webAddress } from './web-address.js';
import { normaliseWhiteSpace } from './white-space.js';

/** A piece of a cell, in its order. */
export interface Piece {
  readonly text: string;
  /** Where the piece leads; undefined where it is no link, null where it is one that leads to no page. */
  readonly url?: string | null;
  /** Whether a line begins before it. */
  readonly newLine?: boolean;
}

export interface NamedLink {
  readonly text: string;
  readonly url: string | null;
}

/** A longer cell is not looked through for links. */
const LONGEST = 20_000;

const MARKDOWN = String.raw`!?\[(?<text>[^[\]]*)\]\((?:<(?<angled>[^<>()\s]+)>|(?<address>(?:[^<>()\s]|\([^<>()\s]*\))+))(?: "[^"]*")?\)`;
const RST = String.raw`${'`'}(?<name>[^${'`'}<>]*)<(?<target>[^${'`'}<>\s]+)>${'`'}__?`;
const LINK = new RegExp(`${MARKDOWN}|${RST}`, 'g');
const HYPERLINK = /^=\s?HYPERLINK\(\s?"(?<address>[^"]*)"\s?[,;]\s?"(?<text>(?:[^"]|"")*)"\s?\)$/i;

/** `[v1.0](clean)` is no link: an address is absolute, or has a slash or a dot. */
const isAddress = (written: string): boolean => /^https?:\/\//i.test(written) || /[/.]/.test(written);

/** The pieces of a cell's text that holds links as Markdown, reStructuredText or spreadsheets write them. */
export function piecesOf(text: string): Piece[] {
  if (text.length > LONGEST) return [{ text }];
  const formula = HYPERLINK.exec(text)?.groups;
  if (formula) {
    return [{ text: formula.text!.replaceAll('""', '"'), url: webAddress(formula.address!, null) }];
  }
  if (!text.includes('](') && !text.includes('`')) return [{ text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const { text: shown, angled, address, name, target } = match.groups!;
    const written = angled ?? address ?? target!;
    if (!isAddress(written)) continue;
    pieces.push({ text: text.slice(end, match.index) });
    // A picture has no text.
    pieces.push({ text: match[0].startsWith('!') ? '' : (shown ?? name!), url: webAddress(written, null) });
    end = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(end) });
  return pieces;
}

const FORMATS = 'pdf|word|docx?|excel|xlsx?|csv|powerpoint|pptx?|zip|html?|odt|ods|rtf|txt';
const NAMES_A_FORMAT = new RegExp(
  String.raw`^[[(]?(?:(?:download|open|view)\b ?)?(?:as |the )?(?:\.?(?:${FORMATS}))?(?: (?:file|version|document|format))?[,: -]*(?:[\d.,]+ ?[km]?b(?:ytes)?)?[)\]]?$`,
  'i',
);

/** Whether a link's text tells nothing but the format or size of its file: `PDF`, `Word (310 KB)`, `Download`. */
const namesAFormat = (text: string): boolean => text.length < 60 && NAMES_A_FORMAT.test(text.replace(/ ?[([]/g, ' '));

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/^\W*(?:and|or)\W*$/i.test(text);

const textOf = (pieces: readonly Piece[]): string =>
  normaliseWhiteSpace(pieces.map(({ text, newLine }) => (newLine ? ` ${text}` : text)).join(''));

const isNamed = ({ text, url }: Piece): boolean =>
  url !== undefined && hasWords(text) && !namesAFormat(normaliseWhiteSpace(text));

/**
 * The names in a cell, each with its link. A cell has one name, but where it holds several links with
 * texts of their own, each of them is a name. A link that tells the format of a file only is no name.
 */
export function namesIn(pieces: readonly Piece[]): NamedLink[] {
  const links = pieces.filter(({ url }) => url !== undefined);
  if (links.length === 0) return [{ text: textOf(pieces), url: null }];
  const parts = joined(pieces);
  const named = parts.filter(isNamed);
  if (named.length > 1) return severalNames(parts);
  const withoutFormats = textOf(parts.map((piece) => (isFormat(piece) ? { ...piece, text: ' ' } : piece)));
  const url = (named.find((link) => link.url) ?? links.find((link) => link.url))?.url ?? null;
  return [{ text: withoutFormats === '' ? textOf(pieces) : withoutFormats, url }];
}

const isFormat = ({ text, url }: Piece): boolean => url !== undefined && namesAFormat(normaliseWhiteSpace(text));

/** Pieces that follow each other in one line and lead to one page, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isSame = last?.url === piece.url || (piece.url === undefined && piece.text.trim() === '');
    if (last && isSame && !piece.newLine && last.url !== null) {
      found[found.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      found.push(piece);
    }
  }
  return found;
}

/** What stands before the links of a line and says what they are of: `CR042 v1.0 (clean, redline)`. */
const leads = (text: string): boolean => hasWords(text) && !(text.endsWith(':') && !/\d/.test(text));
const withoutEdges = (text: string): string => normaliseWhiteSpace(text).replace(/^[,;|/)\]]+ ?/, '');

function severalNames(parts: readonly Piece[]): NamedLink[] {
  const names: { words: string[]; url: string | null }[] = [];
  let lead = '';
  let isAfterLink = false;
  for (const part of parts) {
    if (part.newLine) [lead, isAfterLink] = ['', false];
    if (isNamed(part)) {
      names.push({ words: [lead, part.text], url: part.url! });
      isAfterLink = true;
    } else if (part.url === undefined) {
      const text = withoutEdges(part.text);
      if (!isAfterLink) lead = leads(text) ? text.replace(/ ?[([]$/, '') : '';
      else if (hasWords(text)) names.at(-1)!.words.push(text.replace(/[ ,;|/([-]{1,3}$/, ''));
    }
  }
  return names.map(({ words, url }) => ({ text: normaliseWhiteSpace(words.join(' ')), url }));
}
