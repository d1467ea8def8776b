import { saidOf, type Correction } from './corrections/correction.js';
import type { Listing, Row } from '../listing/listing.js';
import type { NodeFact, PropertyValue, RelationshipFact } from './facts.js';
import { listingId, rowId } from './identity.js';
import { labelOf, type HeldMeeting } from './meetings.js';
import type { NamedDocument } from './documents.js';
import type { Label } from './ontology.js';
import type { Reading } from './reading.js';
import type { Series } from './series/series.js';
import { tablings } from './tablings.js';
import { toTabled } from './lineage/tabled.js';

/** A node without the properties that are null. */
export function node(label: Label, id: string, properties: Readonly<Record<string, PropertyValue | null>>): NodeFact {
  const present = Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return { label, id, properties: Object.fromEntries(present) };
}

/** From a thing to a row that it rests on. */
export const evidencedBy = (
  from: string,
  fromLabel: Label,
  row: string,
  rule: string,
  correction?: Correction,
): RelationshipFact => ({
  type: 'EVIDENCED_BY',
  from,
  fromLabel,
  to: row,
  toLabel: 'ListingRow',
  basis: correction ? 'CURATED' : 'DECLARED',
  rule: correction?.kind ?? rule,
  confidence: 1,
  rows: [row],
  ...(correction ? { correction: saidOf(correction) } : {}),
});

export const documentNode = ({ id, name, subType, url }: NamedDocument): NodeFact =>
  node('Document', id, {
    title: name.title,
    shortName: name.shortName,
    subType,
    kind: name.kind,
    version: name.version,
    markers: name.markers,
    attachmentNumber: name.attachmentNumber,
    url,
  });

export const meetingNode = (meeting: HeldMeeting): NodeFact =>
  node('Meeting', meeting.id, {
    number: meeting.number,
    label: labelOf(meeting),
    date: meeting.date,
    extraordinary: meeting.extraordinary,
  });

/** Its title is that of its latest document; of the latest that has one where that has none. */
export function seriesNode(series: Series): NodeFact {
  const latestFirst = tablings(series.members.map((m) => toTabled(m.document))).reverse();
  const title = latestFirst.map((t) => t.document.named.name.title).find((t) => t !== null) ?? null;
  return node(
    series.label,
    series.id,
    series.label === 'ChangeRequest' ? { title } : { title, reference: series.reference },
  );
}

const readingNode = ({ sha256, asOf, ingestedAt, listing }: Reading): NodeFact =>
  node('Listing', listingId(sha256), {
    name: listing.name,
    group: listing.group,
    asOf,
    ingestedAt,
    rowCount: listing.rows.length,
    sha256,
  });

const rowNode = (listing: string, row: Row): NodeFact =>
  node('ListingRow', rowId(listing, row.line), {
    line: row.line,
    text: row.text,
    kind: 'ROW',
    dateOfMeeting: row.readable ? row.dateOfMeeting : null,
    shortName: row.readable ? row.shortName : null,
    subType: row.readable ? row.subType : null,
    url: row.readable ? row.url : null,
  });

/** A line of prose that a fact was read from. */
const proseNode = (listing: string, line: Listing['prose'][number]): NodeFact =>
  node('ListingRow', rowId(listing, line.line), { line: line.line, text: line.text, kind: 'PROSE' });

/** A reading with its rows, and the lines of its prose that facts were read from. */
export function* readingFacts(
  reading: Reading,
  prose: readonly Listing['prose'][number][],
): Iterable<{ node: NodeFact; edge: RelationshipFact | null }> {
  const id = listingId(reading.sha256);
  yield { node: readingNode(reading), edge: null };
  for (const row of [...reading.listing.rows.map((r) => rowNode(id, r)), ...prose.map((line) => proseNode(id, line))]) {
    yield {
      node: row,
      edge: {
        type: 'ROW_OF',
        from: row.id,
        fromLabel: 'ListingRow',
        to: id,
        toLabel: 'Listing',
        basis: 'DECLARED',
        rule: 'row-of-its-reading',
        confidence: 1,
        rows: [row.id],
      },
    };
  }
}
