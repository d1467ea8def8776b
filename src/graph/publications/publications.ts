import type { CatalogueRow } from '../../listing/listing.js';
import type { NameClaims } from '../../recognition/parsed-name.js';
import type { Profile } from '../../recognition/profile.js';
import { recogniseShortName } from '../../recognition/recognise-short-name.js';
import { FreeIds } from '../free-ids.js';
import { listingId, publicationId, rowId } from '../identity.js';
import type { CatalogueReading } from '../reading.js';
import { byCodePoint, byKeys } from '../text-order.js';
import { publishedVersion } from '../version-column.js';

/** A document that a catalogue lists: one name, number, version and status. It was tabled at no meeting. */
export interface Publication {
  readonly id: string;
  readonly shortName: string;
  readonly title: string | null;
  /** The document number as a reference, else the reference that opens the name. */
  readonly reference: string | null;
  /** The change request that the number or the name says that it is: `CR018`. */
  readonly changeRequest: string | null;
  /** Without `v`. */
  readonly version: string | null;
  /** As published. */
  readonly status: string | null;
  readonly subType: string | null;
  /** What the short name says by itself. */
  readonly name: NameClaims;
  /** Whether the row's number, and not its name, says the reference or the change request. */
  readonly isNumbered: boolean;
  /** Ids of the rows that list it, sorted. */
  readonly rows: readonly string[];
}

/** Rows of one catalogue that are equal in this are one publication. */
export const publicationKey = ({ shortName, number, version, status }: CatalogueRow, profile: Profile): string =>
  JSON.stringify([
    shortName,
    number?.toUpperCase() ?? null,
    version === null ? null : publishedVersion(version, profile),
    status,
  ]);

/** A longer text in the column of document numbers is no number. */
const LONGEST_NUMBER = 60;

/** What a document number says: a change request, else a reference. Null where it is neither, as an ordinal. */
function readNumber(
  number: string | null,
  group: string,
  profile: Profile,
): Pick<Publication, 'changeRequest' | 'reference'> | null {
  if (number === null || number.length > LONGEST_NUMBER) return null;
  const { changeRequests, reference } = recogniseShortName(number, { group }, profile);
  const [changeRequest] = changeRequests;
  if (changeRequest) return { changeRequest: changeRequest.id, reference: null };
  if (reference === null && !(/\p{L}/u.test(number) && /\d/.test(number))) return null;
  return { changeRequest: null, reference: reference ?? number.toUpperCase().replace(/\s+/g, '-') };
}

interface ListedRow {
  readonly catalogue: string;
  readonly group: string;
  readonly row: CatalogueRow;
  readonly rows: string[];
}

/** Every publication that the newest readings of the catalogues list, by id. */
export function publicationsIn(catalogues: Iterable<CatalogueReading>, profile: Profile): Publication[] {
  const found = new Map<string, ListedRow>();
  for (const { sha256, listing } of catalogues) {
    for (const row of listing.rows) {
      if (!row.readable) continue;
      const key = JSON.stringify([listing.name, listing.group, publicationKey(row, profile)]);
      const other = found.get(key);
      const rows = other?.rows ?? [];
      rows.push(rowId(listingId(sha256), row.line));
      // The sub type of several rows is the first by code point.
      const isFirst = !other || byCodePoint(row.subType ?? '', other.row.subType ?? '') < 0;
      const first = isFirst ? row : other.row;
      found.set(key, { catalogue: listing.name, group: listing.group ?? '', row: first, rows });
    }
  }
  const read = [...found.values()].map((listed) => ({ listed, fields: fieldsOf(listed, profile) }));
  read.sort(
    byKeys(
      ({ listed }) => listed.catalogue,
      ({ listed }) => listed.group,
      ({ listed }) => publicationKey(listed.row, profile),
    ),
  );
  const wanted = read.map(({ listed, fields }) => publicationId(listed.catalogue, fields.shortName, fields.version));
  const ids = new FreeIds(wanted);
  return read.map(({ fields }, i) => ({ id: ids.take(wanted[i]!), ...fields })).sort(byKeys(({ id }) => id));
}

/** The columns of the row win over the short name. */
function fieldsOf({ group, row, rows }: ListedRow, profile: Profile): Omit<Publication, 'id'> {
  const { parts: _, ...name } = recogniseShortName(row.shortName, { group }, profile);
  const numbered = readNumber(row.number, group, profile);
  return {
    shortName: name.shortName,
    title: name.title,
    reference: numbered?.reference ?? name.reference,
    changeRequest: numbered?.changeRequest ?? name.changeRequests[0]?.id ?? null,
    version: row.version === null ? name.version : publishedVersion(row.version, profile),
    status: row.status,
    subType: row.subType,
    name,
    isNumbered: numbered !== null,
    rows: rows.sort(),
  };
}
