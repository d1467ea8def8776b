import type { ListingFormat } from './listing-format.js';

/** Text to be read as listings, and what messages call it: a file, an address. */
export interface Source {
  /** Where it is a web address, the links of a page are relative to it. */
  readonly name: string;
  readonly text: string;
  /** The line of the source at which `text` begins, from 1; 1 where it is left out. */
  readonly firstLine?: number;
}

/** A row that was read: its columns as published, and its place. */
export interface ReadRow {
  readonly readable: true;
  /** See `Listing`. */
  readonly line: number;
  /** As published, on one line: the line itself, the texts of the cells, or compact JSON. */
  readonly text: string;
  /** The date column as published: `2023-02-16 00:00:00Z`. */
  readonly dateOfMeeting: string;
  /** The day that the column says: `2023-02-16`. */
  readonly date: string;
  /** The time of day that the column says, `03:00:00`; null where none or midnight. */
  readonly time: string | null;
  /** The short name as published, with the date that may be printed before it; white space normalised. */
  readonly shortName: string;
  readonly subType: string | null;
  readonly url: string | null;
}

/** A row that cannot be read is kept with the reason. */
export interface UnreadableRow {
  readonly readable: false;
  readonly line: number;
  readonly text: string;
  /** What is wrong with it, and what to do; a clause without a full stop. */
  readonly fault: string;
}

export type Row = ReadRow | UnreadableRow;

export interface ProseLine {
  readonly line: number;
  readonly text: string;
}

/**
 * One published table of one group's documents, with the words around it.
 *
 * `line`, of rows and of prose, is unique within the listing. Where every row begins on a line of its
 * own, it is that line of the source, from 1; else it is the row's ordinal, from 1. Words that share a
 * line with something else, and all words beside ordinals, have the numbers after the last one taken.
 */
export interface Listing {
  /** The table's heading, else the group's code. */
  readonly name: string;
  /** The code of the group. */
  readonly group: string;
  /** The group's name where a heading in the listing's own part gives it with the code. */
  readonly groupName: (ProseLine & { readonly name: string }) | null;
  /** The lines between the group's heading and the table, without blank ones. */
  readonly prose: readonly ProseLine[];
  readonly rows: readonly Row[];
  /** How it is written. */
  readonly format: ListingFormat;
  /**
   * The listing's own part of the page, exactly as published. Read again in the same format, with
   * the same group and `firstLine`, it gives the same listing. Before HTML whose links are relative
   * to a `<base>` stands that element.
   */
  readonly published: string;
  /** The line of the source at which `published` begins, from 1. */
  readonly firstLine: number;
}
