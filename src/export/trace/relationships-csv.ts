import { csvRow } from '../csv-row.js';
import type { Trace, TraceDocument, TraceFinding, TraceRelationship, TraceRow } from './trace.js';

const HEAD = [
  'part',
  'position',
  'version',
  'change',
  'meeting',
  'date',
  'document',
  'claim',
  'about',
  'basis',
  'rule',
  'confidence',
  'correction',
  'listing',
  'listingAsOf',
  'listingSha256',
  'line',
  'row',
] as const;

type Line = Partial<Record<(typeof HEAD)[number], string | number | null>>;

/** One line for each row that is evidence of a relationship or a finding; one line if it has no evidence. */
export function relationshipsCsv(trace: Trace): string {
  return csvRow(HEAD) + [...lines(trace)].map((line) => csvRow(HEAD.map((column) => line[column]))).join('');
}

function* lines({ changeRequest, history, supporting, neverPublished, findings }: Trace): Generator<Line> {
  yield* relationshipLines({ part: 'change request' }, changeRequest.claims);
  for (const { position, change, document, copies } of history) {
    yield* documentLines({ part: 'history', position, change }, document);
    for (const copy of copies) yield* documentLines({ part: 'copy', position }, copy);
  }
  for (const document of supporting) yield* documentLines({ part: 'supporting' }, document);
  yield* findingLines('never published', neverPublished);
  yield* findingLines('finding', findings);
}

function documentLines(start: Line, { shortName, version, meeting, claims }: TraceDocument): Generator<Line> {
  return relationshipLines(
    { ...start, version, meeting: meeting.label, date: meeting.date, document: shortName },
    claims,
  );
}

function* relationshipLines(start: Line, claims: readonly TraceRelationship[]): Generator<Line> {
  for (const { type, to, basis, rule, confidence, correction, rows } of claims) {
    yield* eachRow({ ...start, claim: type, about: to.name, basis, rule, confidence, correction }, rows);
  }
}

function* findingLines(part: string, findings: readonly TraceFinding[]): Generator<Line> {
  for (const { code, message, about, acknowledged, rows } of findings) {
    yield* eachRow({ part, document: about, claim: code, about: message, correction: acknowledged }, rows);
  }
}

function* eachRow(line: Line, rows: readonly TraceRow[]): Generator<Line> {
  if (rows.length === 0) yield line;
  for (const { line: number, text, listing } of rows) {
    yield {
      ...line,
      listing: listing.name,
      listingAsOf: listing.asOf,
      listingSha256: listing.sha256,
      line: number,
      row: text,
    };
  }
}
