import { dateColumnOf } from './date-cell.js';
import type { Piece } from './linked-text.js';
import { normaliseWhiteSpace } from './white-space.js';

type Attributes = Readonly<Record<string, string>>;

/** A cell as it is written: what it spans is not worked out yet. */
export interface HtmlCell {
  /** White space normalised: what is shown, or what is hidden where nothing is shown. */
  readonly text: string;
  /** The date that is hidden in it, to sort by; empty where none is. */
  readonly hiddenDate: string;
  readonly pieces: readonly Piece[];
  /** From 1. */
  readonly columnSpan: number;
  /** From 1; `Infinity` to the end of the section. */
  readonly rowSpan: number;
}

/** A link that is open; `url` is null where it leads to no page of the web. */
export interface HtmlLink {
  readonly url: string | null;
}

/** Attributes in which the script of a table keeps what it sorts by. */
const SORT_ATTRIBUTES = ['data-order', 'data-sort', 'data-sort-value', 'data-value'] as const;
/** As the HTML standard says. */
const MOST_COLUMNS_SPANNED = 1000;

/** The longest beginning of a text that is the date of a meeting; empty where it begins with none. */
const dateIn = (text: string): string => {
  const normal = normaliseWhiteSpace(text.slice(0, 200));
  return dateColumnOf(normal) === normal ? normal : '';
};

const spanOf = (written: string | undefined): number => Number.parseInt(written ?? '', 10);

const textOf = (pieces: readonly Piece[]): string =>
  normaliseWhiteSpace(pieces.map(({ text, newLine }) => (newLine ? ` ${text}` : text)).join(''));

/** A cell whose end is not read yet. */
export class OpenCell {
  private readonly pieces: Piece[] = [];
  private readonly hidden: Piece[] = [];
  private hiddenDate: string;
  private newLine = false;
  private lastLink: HtmlLink | null = null;

  constructor(private readonly attributes: Attributes) {
    this.hiddenDate = SORT_ATTRIBUTES.map((name) => dateIn(attributes[name] ?? '')).find((date) => date !== '') ?? '';
  }

  breakLine(): void {
    this.newLine = true;
  }

  /** `link`: null where the text is in none. */
  take(text: string, link: HtmlLink | null, isHidden: boolean): void {
    const pieces = isHidden ? this.hidden : this.pieces;
    const last = pieces.at(-1);
    if (last && !this.newLine && link === this.lastLink) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    } else {
      pieces.push({ text, ...(link && { url: link.url }), ...(this.newLine && { newLine: true }) });
    }
    this.lastLink = link;
    this.newLine = false;
  }

  /** A date that the markup gives for what is shown. */
  takeDate(written: string): void {
    if (this.hiddenDate === '') this.hiddenDate = dateIn(written);
  }

  close(): HtmlCell {
    const hidden = textOf(this.hidden);
    const shown = textOf(this.pieces);
    const rows = spanOf(this.attributes.rowspan);
    const columns = spanOf(this.attributes.colspan);
    return {
      text: shown === '' ? hidden : shown,
      hiddenDate: shown === '' ? '' : dateIn(hidden) || this.hiddenDate,
      pieces: shown === '' ? [...this.pieces, ...this.hidden] : this.pieces,
      columnSpan: columns > 1 ? Math.min(columns, MOST_COLUMNS_SPANNED) : 1,
      rowSpan: rows === 0 ? Infinity : rows > 1 ? rows : 1,
    };
  }
}
