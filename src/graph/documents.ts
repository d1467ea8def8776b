import { dayAfter } from '../listing/calendar.js';
import { groupBy } from '../listing/group-by.js';
import type { ReadRow } from '../listing/listing.js';
import type { NameClaims } from '../recognition/parsed-name.js';
import { recogniseShortName } from '../recognition/recognise-short-name.js';
import type { Profile } from '../recognition/profile.js';
import type { CorrectionOf } from './corrections/correction.js';
import { FreeIds } from './free-ids.js';
import { documentId, listingId, meetingId, rowId } from './identity.js';
import type { AnyReading, Reading } from './reading.js';
import { byCodePoint, byKeys } from './text-order.js';
import { withVersionOfColumn } from './version-column.js';

/** A row of a reading. */
export interface PlacedRow {
  readonly id: string;
  readonly listing: string;
  readonly row: ReadRow;
}

/** One short name at one meeting, with all that the name says by itself. */
export interface NamedDocument {
  readonly id: string;
  readonly group: string;
  readonly meeting: string;
  /** Of the meeting: `2023-02-16`. */
  readonly date: string;
  readonly name: NameClaims;
  readonly subType: string | null;
  readonly url: string | null;
  /** The rows that it rests on, of the newest reading that has it; by id. */
  readonly rows: readonly PlacedRow[];
  /** Whether the newest reading of its listing no longer has it. */
  readonly vanished: boolean;
  /** Whether its version is that of the column of versions; the name prints none. */
  readonly versionDeclared: boolean;
  /** The correction that set something of it. */
  readonly setBy?: CorrectionOf<'set'>;
}

/**
 * The day that a row is of. The column decides; but a time in the two hours before midnight, whose
 * printed date is the next day, is midnight of a summer time, written in UTC.
 */
export function dayOf(row: ReadRow, printedDate: NameClaims['printedDate']): string {
  if (row.time === null || row.time < '22:00:00' || !printedDate?.day) return row.date;
  const next = dayAfter(row.date);
  return printedDate.day === next ? next : row.date;
}

/** The rows of one short name at one meeting. */
interface DocumentRows {
  readonly group: string;
  readonly date: string;
  readonly name: NameClaims;
  /** By reading. */
  readonly rows: Map<Reading, PlacedRow[]>;
}

/** The newest reading of each listing: by its kind, group and name, the later by `asOf`. */
export function currentReadings<R extends AnyReading>(readings: readonly R[]): Set<R> {
  const newest = new Map<string, R>();
  for (const reading of readings) {
    const { kind, group, name } = reading.listing;
    const key = JSON.stringify([kind, group, name]);
    const other = newest.get(key);
    if (!other || isNewer(reading, other)) newest.set(key, reading);
  }
  return new Set(newest.values());
}

const isNewer = (a: AnyReading, b: AnyReading): boolean =>
  (Date.parse(a.asOf) - Date.parse(b.asOf) || byCodePoint(a.sha256, b.sha256)) > 0;

/** Every document that any reading lists, by id. `aliases`: other codes of a group. */
export function namedDocuments(
  readings: readonly Reading[],
  aliases: ReadonlyMap<string, readonly string[]>,
  profile: Profile,
): NamedDocument[] {
  const current = currentReadings(readings);
  const seen = new Map<string, DocumentRows>();
  for (const reading of readings) {
    const { group, rows } = reading.listing;
    const listing = listingId(reading.sha256);
    for (const row of rows) {
      if (!row.readable) continue;
      // How it was read is not kept: it is many times as large as what it says.
      const { parts: _, ...name } = recogniseShortName(
        row.shortName,
        { group, aliases: aliases.get(group) ?? [] },
        profile,
      );
      const date = dayOf(row, row.printedDate);
      const key = JSON.stringify([group, date, name.shortName]);
      let document = seen.get(key);
      if (!document) seen.set(key, (document = { group, date, name, rows: new Map() }));
      const placed = { id: rowId(listing, row.line), listing, row };
      const ofReading = document.rows.get(reading);
      if (ofReading) ofReading.push(placed);
      else document.rows.set(reading, [placed]);
    }
  }
  const documents: NamedDocument[] = [];
  for (const [meeting, atMeeting] of groupBy(seen.values(), ({ group, date }) => meetingId(group, date))) {
    const ids = idsAt(meeting, atMeeting);
    for (const document of atMeeting) {
      documents.push(toDocument(ids.get(document)!, meeting, document, current, profile));
    }
  }
  return documents.sort(byKeys((d) => d.id));
}

/** Two short names of one slug are two documents, the later by code point with `-2`. */
function idsAt(meeting: string, documents: readonly DocumentRows[]): Map<DocumentRows, string> {
  const inOrder = [...documents].sort(byKeys((d) => d.name.shortName));
  const free = new FreeIds(inOrder.map((d) => documentId(meeting, d.name.shortName)));
  return new Map(inOrder.map((document) => [document, free.take(documentId(meeting, document.name.shortName))]));
}

function toDocument(
  id: string,
  meeting: string,
  seen: DocumentRows,
  current: ReadonlySet<Reading>,
  profile: Profile,
): NamedDocument {
  const inCurrent = [...seen.rows].filter(([reading]) => current.has(reading));
  const vanished = inCurrent.length === 0;
  const newest = [...seen.rows].reduce((newer, other) => (isNewer(other[0], newer[0]) ? other : newer));
  const rows = (vanished ? newest[1] : inCurrent.flatMap(([, placed]) => placed)).sort(byKeys((r) => r.id));
  const first = (values: (string | null)[]) => values.filter((v) => v !== null).sort(byCodePoint)[0] ?? null;
  const name = withVersionOfColumn(seen.name, first(rows.map((r) => r.row.version)), profile);
  return {
    id,
    group: seen.group,
    meeting,
    date: seen.date,
    name,
    subType: first(rows.map((r) => r.row.subType)),
    url: first(rows.map((r) => r.row.url)),
    rows,
    vanished,
    versionDeclared: name !== seen.name,
  };
}
