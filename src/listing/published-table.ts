import type { ColumnReader } from './columns.js';
import { ListingError } from './errors.js';
import type { NamedGroup } from './group-heading.js';
import type { OtherCell, ProseLine, Source } from './listing.js';

/** What the columns of a row hold as published, white space normalised; empty where a cell is. */
export interface RowCells {
  readonly dateOfMeeting: string;
  /** In a cell of its own, or beside the date of the meeting. */
  readonly printedDate: string;
  readonly shortName: string;
  readonly subType: string;
  readonly url: string | null;
  readonly version: string;
  readonly otherCells: readonly OtherCell[];
}

/** The same for a row of a catalogue. */
export interface CatalogueCells {
  readonly shortName: string;
  readonly number: string;
  readonly subType: string;
  readonly status: string;
  readonly version: string;
  readonly url: string | null;
  readonly otherCells: readonly OtherCell[];
}

/** A row that is not read yet: a line whose columns nothing but spaces part, its cells, or why it has none. */
export type PublishedRow = ProseLine &
  (
    | { readonly parted: 'BY_SPACES' }
    | { readonly parted: 'INTO_CELLS'; readonly cells: RowCells }
    | { readonly parted: 'OF_CATALOGUE'; readonly cells: CatalogueCells }
    | { readonly parted: 'NOT'; readonly fault: string }
  );

export interface GroupHeading extends ProseLine, NamedGroup {}

export interface PublishedRows {
  readonly kind: 'MEETINGS' | 'CATALOGUE';
  readonly rows: readonly PublishedRow[];
}

/** One table of a source and the words above it that belong to it, in whatever form. Rows are not read yet. */
export interface PublishedTable extends PublishedRows {
  /** The code that the nearest group heading above gives, though it stand in an earlier part; null where none does. */
  readonly group: string | null;
  /** `Design Advisory Group (DAG)`, where it stands in this part. */
  readonly groupHeading: GroupHeading | null;
  /** `DAG Meeting Documents`: the table's own heading; null where none is. */
  readonly tableHeading: string | null;
  readonly prose: readonly ProseLine[];
  readonly published: string;
  readonly firstLine: number;
}

/** What the forms know of the words of a programme. */
export interface FormWords {
  readonly columns: ColumnReader;
  /** See `groupCode`. */
  readonly otherCodes: ReadonlySet<string>;
}

export const noTable = (source: Source, { columns }: FormWords): ListingError =>
  new ListingError(
    source.name,
    null,
    'it holds no table of meeting documents',
    `a listing has a line of the columns ${columns.needed}, and rows below it`,
  );
