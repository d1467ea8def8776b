import { record } from '../csv-record.js';
import type { Claim, Trace, TraceDocument, TraceFinding, TraceRow } from './trace.js';

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

/** One record for each row that a claim or a finding rests on; one without rows where it rests on none. */
export function claimsCsv(trace: Trace): string {
  return record(HEAD) + [...lines(trace)].map((line) => record(HEAD.map((column) => line[column]))).join('');
}

function* lines({ changeRequest, history, supporting, neverPublished, findings }: Trace): Generator<Line> {
  yield* claimLines({ part: 'change request' }, changeRequest.claims);
  for (const { position, change, document, copies } of history) {
    yield* documentLines({ part: 'history', position, change }, document);
    for (const copy of copies) yield* documentLines({ part: 'copy', position }, copy);
  }
  for (const document of supporting) yield* documentLines({ part: 'supporting' }, document);
  yield* findingLines('never published', neverPublished);
  yield* findingLines('finding', findings);
}

function documentLines(start: Line, { shortName, version, meeting, claims }: TraceDocument): Generator<Line> {
  return claimLines({ ...start, version, meeting: meeting.label, date: meeting.date, document: shortName }, claims);
}

function* claimLines(start: Line, claims: readonly Claim[]): Generator<Line> {
  for (const { type, to, basis, rule, confidence, correction, rows } of claims) {
    yield* eachRow({ ...start, claim: type, about: to.name, basis, rule, confidence, correction }, rows);
  }
}

function* findingLines(part: string, findings: readonly TraceFinding[]): Generator<Line> {
  for (const { code, message, acknowledged, rows } of findings) {
    yield* eachRow({ part, claim: code, about: message, correction: acknowledged }, rows);
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
