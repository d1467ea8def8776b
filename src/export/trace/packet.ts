import { formatDate, formatDays, formatProvenance, formatSummary, formatType, formatVersion } from '../formatting.js';
import type { Trace, TraceDocument, TraceFinding, TraceRelationship, TraceRow, TraceStep } from './trace.js';

/** A part of the packet's page, as plain text. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'list'; readonly items: readonly Item[] };

export interface Item {
  readonly text: string;
  /** Items of a list below it. */
  readonly below: readonly string[];
}

/** The trace packet as a page to read and print. */
export function packetOf(trace: Trace): Block[] {
  const { id, title } = trace.changeRequest;
  return [
    heading(1, title === null ? `Change request ${id}` : `Change request ${id} ${title}`),
    paragraph(formatSummary(trace.history.map(({ document, ...step }) => ({ ...step, meeting: document.meeting })))),
    paragraph('Listings show what was tabled, not what was decided. Nothing here means that a version was approved.'),
    heading(2, 'History'),
    ...historyBlocks(trace),
    heading(2, 'Documents tabled with each version'),
    ...accompanyingBlocks(trace),
    heading(2, 'Missing versions'),
    ...findingBlocks(trace.neverPublished, 'No versions are missing.'),
    heading(2, 'Relationships and their evidence'),
    ...relationshipBlocks(trace),
    heading(2, 'Other findings'),
    ...findingBlocks(trace.findings, 'No other findings.'),
    heading(2, 'Listings used'),
    listingsTable(trace),
    heading(2, 'How to cite'),
    ...citationBlocks(trace),
  ];
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
const paragraph = (text: string): Block => ({ is: 'paragraph', text });
const list = (items: readonly Item[]): Block => ({ is: 'list', items });

const placeOf = ({ meeting }: TraceDocument): string => `${meeting.label}, ${formatDate(meeting.date)}`;

function historyBlocks({ history }: Trace): Block[] {
  if (history.length === 0) return [paragraph('No tablings.')];
  const rows = history.map((step) => [
    String(step.position),
    step.version === null ? 'not stated' : formatVersion(step.version),
    changeOf(step),
    step.document.meeting.label,
    formatDate(step.document.meeting.date),
    step.daysSincePrevious === null ? '' : formatDays(step.daysSincePrevious),
    step.document.shortName,
  ]);
  return [{ is: 'table', head: ['#', 'Version', 'Change', 'Meeting', 'Date', 'Since previous', 'Document'], rows }];
}

const changeOf = ({ change, previous }: TraceStep): string =>
  change.toLowerCase() + (previous === null ? '' : ` (previous: ${previous.position})`);

function accompanyingBlocks({ history, supporting }: Trace): Block[] {
  const names = new Map(supporting.map((document) => [document.id, document]));
  const withSteps = history.map((step): Item => {
    const copies = step.copies.map((copy) => `Copy: ${copy.shortName}`);
    const others = step.supporting.map((id) => `Supporting document: ${names.get(id)?.shortName ?? id}`);
    return {
      text: `Tabling ${step.position}, ${formatVersion(step.version)}, at ${placeOf(step.document)}`,
      below: copies.length + others.length === 0 ? ['No other documents'] : [...copies, ...others],
    };
  });
  const tabled = new Set(history.flatMap((step) => step.supporting));
  const elsewhere = supporting
    .filter(({ id }) => !tabled.has(id))
    .map((document) => `Supporting document: ${document.shortName} (${placeOf(document)})`);
  const items = [...withSteps, ...(elsewhere.length === 0 ? [] : [{ text: 'At other meetings', below: elsewhere }])];
  return items.length === 0 ? [paragraph('No documents.')] : [list(items)];
}

function findingBlocks(findings: readonly TraceFinding[], none: string): Block[] {
  if (findings.length === 0) return [paragraph(none)];
  return [
    list(
      findings.map(({ code, severity, message, about, acknowledged, rows }) => ({
        text: `${severity} ${code}: ${about}. ${message}${acknowledged === null ? '' : ` Acknowledged: ${acknowledged}`}`,
        below: rows.map(formatRow),
      })),
    ),
  ];
}

function relationshipBlocks({ changeRequest, history, supporting }: Trace): Block[] {
  const documents = [...history.flatMap((step) => [step.document, ...step.copies]), ...supporting];
  const seen = new Set<string>();
  const once = documents.filter(({ id }) => !seen.has(id) && seen.add(id));
  const nodes = [
    { name: changeRequest.id, url: null, claims: changeRequest.claims },
    ...once.map(({ shortName, url, claims }) => ({ name: shortName, url, claims })),
  ].filter(({ claims }) => claims.length > 0);
  if (nodes.length === 0) return [paragraph('No relationships.')];
  return nodes.flatMap(({ name, url, claims }) => [
    heading(3, name),
    ...(url === null ? [] : [paragraph(`Published at ${url}`)]),
    list(claims.map(relationshipItem)),
  ]);
}

const relationshipItem = (relationship: TraceRelationship): Item => ({
  text: `${formatType(relationship.type)}: ${relationship.to.name} (${formatProvenance(relationship)})`,
  below: relationship.rows.map(formatRow),
});

const formatRow = ({ listing, line, text }: TraceRow): string => `${listing.name}, line ${line}: ${text.trim()}`;

const listingsTable = ({ snapshot }: Trace): Block => ({
  is: 'table',
  head: ['Listing', 'Group', 'As of', 'Rows', 'SHA-256'],
  rows: snapshot.map(({ name, group, asOf, rowCount, sha256 }) => [name, group, asOf, String(rowCount), sha256]),
});

function citationBlocks({ history, supporting }: Trace): Block[] {
  const cited = [...history.map((step) => step.document), ...supporting];
  if (cited.length === 0) return [paragraph('There are no documents to cite.')];
  return [
    paragraph('A citation names a listing by the first 12 digits of its SHA-256 hash, which is given in full above.'),
    list(cited.map(({ citation }) => ({ text: citation, below: [] }))),
  ];
}
