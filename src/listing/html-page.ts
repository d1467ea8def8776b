import { Parser } from 'htmlparser2';
import { ListingError } from './errors.js';
import { OpenCell, type HtmlCell, type HtmlLink } from './html-cell.js';
import { isHidden, isHiding, type Hiding } from './html-hidden.js';
import type { Source } from './listing.js';
import { lineFinder } from './lines.js';
import { isHeading, type Words } from './page.js';
import { isRelative, webAddress } from './web-address.js';
import { normaliseWhiteSpace } from './white-space.js';

export interface HtmlRow {
  /** Of the source, from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly HtmlCell[];
  /** Counts the heads, bodies and feet of its table. */
  readonly section: number;
  readonly isFoot: boolean;
  /** The part of its table's content that is in it. */
  readonly from: number;
  readonly to: number;
}

/** A `<table>` with what is in it, once as rows and once, in the order of the page, as words and tables. */
export interface HtmlTable {
  readonly kind: 'HTML_TABLE';
  readonly line: number;
  /** In the text. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly HtmlRow[];
  readonly content: readonly HtmlItem[];
}

export type HtmlItem = Words | HtmlTable;

export interface HtmlPage {
  readonly items: readonly HtmlItem[];
  /** The absolute address that the page's `<base>` gives; null where it has none. */
  readonly base: string | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Elements whose content a browser does not show as text of the page. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(
  'script style title textarea template noscript iframe object svg math select audio video canvas'.split(' '),
);
/** What begins and ends a line of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot
  th thead tr ul`.split(/\s+/),
);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption']);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
/** What holds calendars, menus and lists. */
const ASIDE: ReadonlySet<string> = new Set(['nav', 'aside', 'menu', 'li', 'footer']);
const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** Deeper than any page, and no deeper than a parser with a stack in an array is fast. */
const DEEPEST = 1000;

interface OpenRow {
  readonly line: number;
  readonly from: number;
  readonly cells: HtmlCell[];
}

interface OpenTable {
  readonly start: number;
  readonly content: HtmlItem[];
  readonly rows: HtmlRow[];
  row: OpenRow | null;
  cell: OpenCell | null;
  section: number;
  isFoot: boolean;
}

interface PieceOfWords {
  readonly text: string;
  readonly hiding: Hiding | null;
}

/** Words of which some are hidden, unless a table follows in the element that hides them. */
interface HalfHidden {
  readonly words: { text: string; normal: string };
  readonly pieces: readonly PieceOfWords[];
}

/** The words and tables of a page of HTML, read as a stream of tags. */
class PageReader {
  base: string | null = null;
  readonly items: HtmlItem[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly lineAt: (offset: number) => number;
  private depth = 0;
  /** How many headings, bold elements, and asides are open now. */
  private headings = 0;
  private bold = 0;
  private asides = 0;
  private neverShown: { readonly name: string; readonly start: number; depth: number } | null = null;
  private readonly hidings: Hiding[] = [];
  private readonly halfHidden: HalfHidden[] = [];
  private link: HtmlLink | null = null;
  /** The words since the last break. */
  private pieces: PieceOfWords[] = [];
  private begins: number | null = null;
  private isMarked = true;

  constructor(
    private readonly source: Source,
    private readonly address: string | null,
  ) {
    this.lineAt = lineFinder(source);
  }

  open(name: string, attributes: Attributes, start: number): void {
    if (++this.depth > DEEPEST) {
      throw new ListingError(
        this.source.name,
        this.lineAt(start),
        `more than ${DEEPEST} elements are open here`,
        'save the page again from a browser',
      );
    }
    if (this.neverShown) {
      if (name === this.neverShown.name) this.neverShown.depth++;
      return;
    }
    if (NEVER_SHOWN.has(name)) {
      this.neverShown = { name, start, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) this.breakLine();
    if (isHiding(attributes)) this.hidings.push({ depth: this.depth, holdsTable: false });
    if (this.pieces.length === 0) this.begins = BLOCKS.has(name) ? start : (this.begins ?? start);
    if (HEADINGS.has(name)) this.headings++;
    if (BOLD.has(name)) this.bold++;
    if (ASIDE.has(name)) this.asides++;
    if (name === 'base' && attributes.href !== undefined) this.takeBase(attributes.href);
    if (name === 'a' && attributes.href !== undefined) this.openLink(attributes.href);
    if (name === 'time' && attributes.datetime !== undefined) this.tables.at(-1)?.cell?.takeDate(attributes.datetime);
    this.openInTable(name, attributes, start);
  }

  close(name: string, end: number): void {
    const depth = this.depth--;
    if (this.neverShown) {
      if (name === this.neverShown.name && --this.neverShown.depth === 0) this.neverShown = null;
      return;
    }
    if (BLOCKS.has(name)) this.breakLine();
    if (HEADINGS.has(name)) this.headings--;
    if (BOLD.has(name)) this.bold--;
    if (ASIDE.has(name)) this.asides--;
    if (name === 'a') this.link = null;
    this.closeInTable(name, end);
    if (this.hidings.at(-1)?.depth === depth) this.hidings.pop();
  }

  text(text: string, start: number): void {
    if (this.neverShown) return;
    const hiding = this.hidings.at(-1) ?? null;
    this.tables.at(-1)?.cell?.take(text, this.link, isHidden(hiding));
    if (this.pieces.length === 0) {
      if (text.trim() === '') return;
      this.begins ??= start;
    }
    if (this.headings === 0 && this.bold === 0 && text.trim() !== '') this.isMarked = false;
    this.pieces.push({ text, hiding });
  }

  end(): void {
    if (this.neverShown) {
      throw new ListingError(
        this.source.name,
        this.lineAt(this.neverShown.start),
        `<${this.neverShown.name}> is opened here and never closed, so that all after it is hidden`,
        'save the page again from a browser',
      );
    }
  }

  /** Takes what stayed hidden out of the words, which are empty where nothing else is left. */
  hideWords(): void {
    for (const { words, pieces } of this.halfHidden) {
      const shown = pieces.filter(({ hiding }) => !isHidden(hiding)).map(({ text }) => text);
      words.text = words.normal = normaliseWhiteSpace(shown.join(''));
    }
  }

  private content(): HtmlItem[] {
    return this.tables.at(-1)?.content ?? this.items;
  }

  private breakLine(): void {
    this.tables.at(-1)?.cell?.breakLine();
    const normal = normaliseWhiteSpace(this.pieces.map(({ text }) => text).join(''));
    if (normal !== '') {
      const start = this.begins!;
      const words: Words = {
        kind: 'WORDS',
        line: this.lineAt(start),
        text: normal,
        normal,
        start,
        heading: this.isMarked && (this.headings > 0 || isHeading(normal)),
        isAside: this.asides > 0,
        likeRow: false,
      };
      this.content().push(words);
      if (this.pieces.some(({ hiding }) => isHidden(hiding))) this.halfHidden.push({ words, pieces: this.pieces });
    }
    this.pieces = [];
    this.begins = null;
    this.isMarked = true;
  }

  private takeBase(href: string): void {
    const base = webAddress(href, this.address);
    if (base !== null && !isRelative(base)) this.base ??= new URL(base).href;
  }

  private openLink(href: string): void {
    this.link = { url: webAddress(href, this.base ?? this.address) };
    // A link that shows a picture only is one, too.
    this.tables.at(-1)?.cell?.take('', this.link, false);
  }

  private openInTable(name: string, attributes: Attributes, start: number): void {
    if (name === 'table') {
      // A table where no cell is open ends the one before, whose end was left out.
      const unclosed = this.tables.at(-1);
      if (unclosed && !unclosed.cell) this.endTable(unclosed, start);
      for (let i = this.hidings.length - 1; i >= 0 && !this.hidings[i]!.holdsTable; i--)
        this.hidings[i]!.holdsTable = true;
      this.tables.push({ start, content: [], rows: [], row: null, cell: null, section: 0, isFoot: false });
      return;
    }
    const table = this.tables.at(-1);
    if (!table) return;
    if (SECTIONS.has(name)) this.beginSection(table, name === 'tfoot');
    if (name === 'tr') {
      this.endRow(table);
      table.row = { line: this.lineAt(start), from: table.content.length, cells: [] };
    }
    if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.row ??= { line: this.lineAt(start), from: table.content.length, cells: [] };
      table.cell = new OpenCell(attributes);
    }
  }

  private closeInTable(name: string, end: number): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.endCell(table);
    if (name === 'tr') this.endRow(table);
    if (SECTIONS.has(name)) this.beginSection(table, false);
    if (name === 'table') this.endTable(table, end);
  }

  private beginSection(table: OpenTable, isFoot: boolean): void {
    this.endRow(table);
    table.section++;
    table.isFoot = isFoot;
  }

  private endCell(table: OpenTable): void {
    if (!table.cell) return;
    table.row?.cells.push(table.cell.close());
    table.cell = null;
    this.link = null;
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    const { row, section, isFoot } = table;
    if (row) table.rows.push({ ...row, section, isFoot, to: table.content.length });
    table.row = null;
  }

  private endTable(table: OpenTable, end: number): void {
    this.endRow(table);
    this.tables.pop();
    const { start, rows, content } = table;
    this.content().push({ kind: 'HTML_TABLE', line: this.lineAt(start), start, end, rows, content });
  }
}

/**
 * Reads a page or a part of one. `address`: where it is on the web, for its relative links. Words that
 * the page hides are empty.
 *
 * Throws a `ListingError` where it is nested too deeply, or an element that hides its content is never closed.
 */
export function readHtml(source: Source, address: string | null): HtmlPage {
  const reader = new PageReader(source, address);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    onclosetag: (name, implied) => reader.close(name, implied ? parser.startIndex : parser.endIndex + 1),
    ontext: (text) => reader.text(text, parser.startIndex),
  });
  parser.write(source.text);
  reader.end();
  parser.end();
  reader.hideWords();
  return { items: reader.items, base: reader.base };
}
