import { groupBy } from '../listing/group-by.js';
import type { Catalogue, Listing } from '../listing/listing.js';
import { attributionOf, type Corrections } from './corrections/correction.js';
import type { NamedDocument } from './documents.js';
import { node, withEvidence } from './evidence.js';
import { combined, type GraphFacts, type NodeFact, type RelationshipFact } from './facts.js';
import type { Finding } from './findings/finding.js';
import type { GroupWithRows } from './groups/groups-with-rows.js';
import { findingId, listingId, rowId } from './identity.js';
import { labelOf, type Meeting } from './meetings.js';
import type { AnyReading } from './reading.js';
import { rowsOf } from './rows-of.js';

export const groupFacts = (groups: readonly GroupWithRows[]): GraphFacts =>
  combined(
    groups.map(({ code, name, level, status, chair, formerNames, sentences, rows }) =>
      withEvidence(
        node('Group', code, { code, name, level, status, chair, formerNames }),
        rows,
        sentences.length > 0 ? 'sentence-about-the-group' : 'first-row-that-names-the-group',
      ),
    ),
  );

export const meetingFacts = (meetings: readonly Meeting[]): GraphFacts =>
  combined(
    meetings.map((meeting) => {
      const { id, number, date, extraordinary, cancelled, documents } = meeting;
      const fact = node('Meeting', id, { number, label: labelOf(meeting), date, extraordinary, cancelled });
      return withEvidence(fact, rowsOf(documents), 'rows-of-the-day');
    }),
  );

export const documentFacts = (documents: readonly NamedDocument[]): GraphFacts =>
  combined(
    documents.map((document) =>
      withEvidence(documentNode(document), rowsOf([document]), 'row-of-the-document', document.setBy),
    ),
  );

const documentNode = ({ id, name, subType, url }: NamedDocument): NodeFact =>
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

/** Readings with their rows, and the lines of prose that state facts about groups. */
export function readingFacts(readings: readonly AnyReading[], groups: readonly GroupWithRows[]): GraphFacts {
  const sentences = groupBy(
    groups.flatMap((group) => group.sentences),
    ({ reading }): AnyReading => reading,
  );
  return combined(
    readings.map((reading) => {
      const listing = readingNode(reading);
      const rows = [
        ...reading.listing.rows.map((row) => rowNode(listing.id, row)),
        ...(sentences.get(reading) ?? []).map((line) => proseNode(listing.id, line)),
      ];
      return { nodes: [listing, ...rows], relationships: rows.map((row) => rowOf(row.id, listing.id)) };
    }),
  );
}

const readingNode = ({ sha256, asOf, ingestedAt, listing }: AnyReading): NodeFact =>
  node('Listing', listingId(sha256), {
    name: listing.name,
    group: listing.group,
    asOf,
    ingestedAt,
    rowCount: listing.rows.length,
    sha256,
  });

const rowNode = (listing: string, row: (Listing | Catalogue)['rows'][number]): NodeFact =>
  node('ListingRow', rowId(listing, row.line), {
    line: row.line,
    text: row.text,
    kind: 'ROW',
    dateOfMeeting: row.readable && 'dateOfMeeting' in row ? row.dateOfMeeting : null,
    shortName: row.readable ? row.shortName : null,
    subType: row.readable ? row.subType : null,
    url: row.readable ? row.url : null,
  });

const proseNode = (listing: string, { line, text }: Listing['prose'][number]): NodeFact =>
  node('ListingRow', rowId(listing, line), { line, text, kind: 'PROSE' });

const rowOf = (row: string, listing: string): RelationshipFact => ({
  type: 'ROW_OF',
  from: row,
  fromLabel: 'ListingRow',
  to: listing,
  toLabel: 'Listing',
  basis: 'DECLARED',
  rule: 'row-of-its-reading',
  confidence: 1,
  rows: [row],
});

/** Findings, each with its subject, and the reason where a correction acknowledges it. */
export function findingFacts(
  findings: readonly { readonly code: string; readonly finding: Finding }[],
  corrections: Corrections,
): GraphFacts {
  const acknowledgements = new Map(corrections.of('acknowledge').map((c) => [c.finding, c]));
  return combined(
    findings.map(({ code, finding: { severity, message, subject, subjectLabel, rows } }) => {
      const id = findingId(code, subject);
      const correction = acknowledgements.get(id);
      if (correction) corrections.matched(correction);
      const acknowledged = correction ? (correction.because ?? attributionOf(correction)) : null;
      const { nodes, relationships } = withEvidence(
        node('Finding', id, { code, severity, message, acknowledged }),
        rows,
        'rows-at-fault',
      );
      const about: RelationshipFact = {
        type: 'ABOUT',
        from: id,
        fromLabel: 'Finding',
        to: subject,
        toLabel: subjectLabel,
        basis: 'INFERRED',
        rule: code.toLowerCase().replaceAll('_', '-'),
        confidence: 1,
        rows,
      };
      return { nodes, relationships: [about, ...relationships] };
    }),
  );
}
