import { Parser } from 'htmlparser2';
import type { Cell } from './columns.js';
import { ListingError } from './errors.js';
import type { Source } from './listing.js';
import { lineFinder } from './lines.js';
import { isHeading, type Words } from './page.js';
import { isRelative, webAddress } from './web-address.js';
import { normaliseWhiteSpace } from './white-space.js';

export interface HtmlRow {
  /** Of the source, from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly Cell[];
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

/** What a browser does not show as text of the page. */
const HIDDEN: ReadonlySet<string> = new Set(
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

/** Deeper than any page, and no deeper than a parser with a stack in an array is fast. */
const DEEPEST = 1000;

interface OpenCell {
  /** Its words are those of the content from here on. */
  readonly from: number;
  url: string | null;
}

interface OpenTable {
  readonly start: number;
  readonly content: HtmlItem[];
  readonly rows: HtmlRow[];
  row: { readonly line: number; readonly from: number; readonly cells: Cell[] } | null;
  cell: OpenCell | null;
}

/** The words and tables of a page of HTML, read as a stream of tags. */
class PageReader {
  base: string | null = null;
  readonly items: HtmlItem[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly lineAt: (offset: number) => number;
  private depth = 0;
  /** How deep the elements open now are in headings, in bold, and in what is not shown. */
  private headings = 0;
  private bold = 0;
  private hidden: { readonly name: string; readonly start: number; depth: number } | null = null;
  /** The words since the last break. */
  private pieces: string[] = [];
  private begins: number | null = null;
  private isMarked = true;

  constructor(
    private readonly source: Source,
    private readonly address: string | null,
  ) {
    this.lineAt = lineFinder(source);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
    if (++this.depth > DEEPEST) {
      throw new ListingError(
        this.source.name,
        this.lineAt(start),
        `more than ${DEEPEST} elements are open here`,
        'save the page again from a browser',
      );
    }
    if (this.hidden) {
      if (name === this.hidden.name) this.hidden.depth++;
      return;
    }
    if (HIDDEN.has(name)) {
      this.hidden = { name, start, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) this.endWords();
    if (this.pieces.length === 0) this.begins = BLOCKS.has(name) ? start : (this.begins ?? start);
    if (HEADINGS.has(name)) this.headings++;
    if (BOLD.has(name)) this.bold++;
    if (name === 'base' && attributes.href !== undefined) this.takeBase(attributes.href);
    if (name === 'a' && attributes.href !== undefined) this.link(attributes.href);
    this.openInTable(name, start);
  }

  close(name: string, end: number): void {
    this.depth--;
    if (this.hidden) {
      if (name === this.hidden.name && --this.hidden.depth === 0) this.hidden = null;
      return;
    }
    if (BLOCKS.has(name)) this.endWords();
    if (HEADINGS.has(name)) this.headings--;
    if (BOLD.has(name)) this.bold--;
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.endCell(table);
    if (name === 'tr') this.endRow(table);
    if (name === 'table') this.endTable(table, end);
  }

  text(text: string, start: number): void {
    if (this.hidden) return;
    if (this.pieces.length === 0) {
      if (text.trim() === '') return;
      this.begins ??= start;
    }
    if (this.headings === 0 && this.bold === 0 && text.trim() !== '') this.isMarked = false;
    this.pieces.push(text);
  }

  end(): void {
    if (this.hidden) {
      throw new ListingError(
        this.source.name,
        this.lineAt(this.hidden.start),
        `<${this.hidden.name}> is opened here and never closed, so that all after it is hidden`,
        'save the page again from a browser',
      );
    }
  }

  private content(): HtmlItem[] {
    return this.tables.at(-1)?.content ?? this.items;
  }

  private endWords(): void {
    const normal = normaliseWhiteSpace(this.pieces.join(''));
    if (normal !== '') {
      const start = this.begins!;
      const heading = this.isMarked && (this.headings > 0 || isHeading(normal));
      const line = this.lineAt(start);
      this.content().push({ kind: 'WORDS', line, text: normal, normal, start, heading, likeRow: false });
    }
    this.pieces = [];
    this.begins = null;
    this.isMarked = true;
  }

  private takeBase(href: string): void {
    const base = webAddress(href, this.address);
    if (base !== null && !isRelative(base)) this.base ??= new URL(base).href;
  }

  private link(href: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.url ??= webAddress(href, this.base ?? this.address);
  }

  private openInTable(name: string, start: number): void {
    if (name === 'table') {
      // A table where no cell is open ends the one before, whose end was left out.
      const unclosed = this.tables.at(-1);
      if (unclosed && !unclosed.cell) this.endTable(unclosed, start);
      this.tables.push({ start, content: [], rows: [], row: null, cell: null });
      return;
    }
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tr') {
      this.endRow(table);
      table.row = { line: this.lineAt(start), from: table.content.length, cells: [] };
    }
    if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.row ??= { line: this.lineAt(start), from: table.content.length, cells: [] };
      table.cell = { from: table.content.length, url: null };
    }
  }

  private endCell(table: OpenTable): void {
    if (!table.cell) return;
    const words = table.content.slice(table.cell.from).flatMap((item) => (item.kind === 'WORDS' ? [item.normal] : []));
    table.row?.cells.push({ text: words.join(' '), url: table.cell.url });
    table.cell = null;
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    if (table.row) table.rows.push({ ...table.row, to: table.content.length });
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
 * Reads a page or a part of one. `address`: where it is on the web, for its relative links.
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
  return { items: reader.items, base: reader.base };
}
