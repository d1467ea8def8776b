import type { ListingFormat } from './listing-format.js';

/** Text to be read as listings, and what messages call it: a file, an address. */
export interface Source {
  /** Where it is a web address, the links of a page are relative to it. */
  readonly name: string;
  readonly text: string;
  /** The line of the source at which `text` begins, from 1; 1 where it is left out. */
  readonly firstLine?: number;
}

/** A cell of a column that is none of the known ones. */
export interface OtherCell {
  /** The column's name as published; empty where it has none. */
  readonly column: string;
  /** White space normalised; never empty. */
  readonly text: string;
}

/** The date that is printed beside the date of a meeting, or before a short name. */
export interface PrintedDate {
  readonly written: string;
  /** ISO, read day first or month first as the whole listing is; null where there is no such day. */
  readonly day: string | null;
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
  /**
   * The short name as published, with the date that is printed before it or beside the date of the meeting;
   * white space normalised. It has at most `LONGEST_SHORT_NAME` characters.
   */
  readonly shortName: string;
  readonly printedDate: PrintedDate | null;
  readonly subType: string | null;
  readonly url: string | null;
  /** What the column of versions says, as published: `v1.2`, `1.2`; null where there is none. */
  readonly version: string | null;
  readonly otherCells: readonly OtherCell[];
}

/** A row of a catalogue that was read: its columns as published, and its place. */
export interface CatalogueRow {
  readonly readable: true;
  /** See `Listing`. */
  readonly line: number;
  /** As published, on one line. */
  readonly text: string;
  readonly shortName: string;
  /** The document number: `DES161`; null where the cell is empty, `N/A` or a dash. */
  readonly number: string | null;
  readonly subType: string | null;
  readonly status: string | null;
  /** As published: `v5.8.5`, `1.0`; null where the cell is empty, `N/A` or a dash. */
  readonly version: string | null;
  readonly url: string | null;
  readonly otherCells: readonly OtherCell[];
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

/** What listings of meeting documents and catalogues have in common. */
interface PublishedList {
  /** The group's name where a heading in the listing's own part gives it with the code. */
  readonly groupName: (ProseLine & { readonly name: string }) | null;
  /** The lines between the group's heading and the table, without blank ones. */
  readonly prose: readonly ProseLine[];
  /** What people should know about how it was read; sentences. */
  readonly notes: readonly string[];
  /** How it is written. */
  readonly format: ListingFormat;
  /**
   * The listing's own part of the page, exactly as published. Read again in the same format, with
   * the same group, columns and `firstLine`, it gives the same listing. Before HTML whose links are
   * relative to a `<base>` stands that element.
   */
  readonly published: string;
  /** The line of the source at which `published` begins, from 1. */
  readonly firstLine: number;
}

/**
 * One published table of one group's documents, with the words around it.
 *
 * `line`, of rows and of prose, is unique within the listing. Where every row begins on a line of its
 * own, it is that line of the source, from 1; else it is the row's ordinal, from 1. Words that share a
 * line with something else, and all words beside ordinals, have the numbers after the last one taken.
 */
export interface Listing extends PublishedList {
  readonly kind: 'MEETINGS';
  /** The table's heading, else the group's code. */
  readonly name: string;
  /** The code of the group. */
  readonly group: string;
  readonly rows: readonly Row[];
}

/** One published table of documents that are of no meeting: it has their numbers or versions. */
export interface Catalogue extends PublishedList {
  readonly kind: 'CATALOGUE';
  /** The table's heading, else the group's code, else `Catalogue`. */
  readonly name: string;
  /** The code of the group that publishes it; null where nothing names one. */
  readonly group: string | null;
  readonly rows: readonly (CatalogueRow | UnreadableRow)[];
}

/** A short name of more characters makes its row unreadable. */
export const LONGEST_SHORT_NAME = 4000;

export const isOfMeetings = (listing: Listing | Catalogue): listing is Listing => listing.kind === 'MEETINGS';
