/** Text to be read as listings, and what messages call it: a file, an address. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** The line of the source at which `text` begins, from 1; 1 where it is left out. */
  readonly firstLine?: number;
}

/** A row that was read: its columns as published, and its place. */
export interface ReadRow {
  readonly readable: true;
  /** In the source, from 1. */
  readonly line: number;
  /** As published. */
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

/** One published table of one group's documents, with the words around it. */
export interface Listing {
  /** The table's heading, else the group's code. */
  readonly name: string;
  /** The code of the group. */
  readonly group: string;
  /** The group's name where a heading gives it with the code. */
  readonly groupName: (ProseLine & { readonly name: string }) | null;
  /** The lines between the group's heading and the table, without blank ones. */
  readonly prose: readonly ProseLine[];
  readonly rows: readonly Row[];
  /** The listing's own part of the page, exactly as published. */
  readonly published: string;
  /** The line of the source at which `published` begins, from 1. */
  readonly firstLine: number;
}
