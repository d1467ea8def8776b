import { ListingError } from './errors.js';
import type { ProseLine, Source } from './listing.js';

/** What the columns of a row hold as published, white space normalised; empty where a cell is. */
export interface RowCells {
  readonly dateOfMeeting: string;
  readonly shortName: string;
  readonly subType: string;
  readonly url: string | null;
}

/** A row that is not read yet: a line whose columns nothing but spaces part, its cells, or why it has none. */
export type PublishedRow = ProseLine &
  (
    | { readonly parted: 'BY_SPACES' }
    | { readonly parted: 'INTO_CELLS'; readonly cells: RowCells }
    | { readonly parted: 'NOT'; readonly fault: string }
  );

export interface GroupHeading extends ProseLine {
  readonly groupName: string;
  readonly code: string;
}

/** One table of a source and the words above it that belong to it, in whatever form. Rows are not read yet. */
export interface PublishedTable {
  /** The code that the nearest group heading above gives, though it stand in an earlier part; null where none does. */
  readonly group: string | null;
  /** `Design Advisory Group (DAG)`, where it stands in this part. */
  readonly groupHeading: GroupHeading | null;
  /** `DAG Meeting Documents`: the table's own heading; null where none is. */
  readonly tableHeading: string | null;
  readonly prose: readonly ProseLine[];
  readonly rows: readonly PublishedRow[];
  readonly published: string;
  readonly firstLine: number;
}

export const EXPECTED_COLUMNS = 'Date Of Meeting, Short Name, Sub Type';

export const noTable = (source: Source): ListingError =>
  new ListingError(
    source.name,
    null,
    'it holds no table of meeting documents',
    `a listing has a line of the columns ${EXPECTED_COLUMNS}, and rows below it`,
  );

const GROUP_HEADING = /^(?<name>\p{Lu}[^.?!:;()]{2,80}?) ?\((?<code>\p{Lu}[\p{Lu}\d]{1,9})\)$/u;

/** `Design Advisory Group (DAG)`, white space normalised, as name and code; null for other words. */
export function groupHeadingOf(words: string): { groupName: string; code: string } | null {
  const groups = GROUP_HEADING.exec(words)?.groups;
  return groups ? { groupName: groups.name!.trim(), code: groups.code! } : null;
}
