import { dayInWords } from './cite.js';
import type { Claim, Trace, TraceDocument, TraceFinding, TraceRow, TraceStep } from './trace.js';

/** A stretch of the packet as a page, in plain text. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'list'; readonly items: readonly Item[] };

export interface Item {
  readonly text: string;
  /** What it rests on. */
  readonly below: readonly string[];
}

/** The packet as a page to be read and printed. */
export function packetOf(trace: Trace): Block[] {
  return [
    heading(1, `Trace of ${nameOf(trace)}`),
    paragraph(summaryOf(trace)),
    paragraph('A listing tells what was tabled, not what was decided: nothing here says what was approved.'),
    heading(2, 'History'),
    ...historyBlocks(trace),
    heading(2, 'What was tabled with each version'),
    ...besideBlocks(trace),
    heading(2, 'What was never published'),
    ...findingBlocks(trace.neverPublished, 'No gap shows in the versions that are listed.'),
    heading(2, 'Claims, and the rows that they rest on'),
    ...claimBlocks(trace),
    heading(2, 'Other findings'),
    ...findingBlocks(trace.findings, 'None.'),
    heading(2, 'The snapshot that this rests on'),
    snapshotTable(trace),
    heading(2, 'How to cite'),
    ...citationBlocks(trace),
  ];
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
const paragraph = (text: string): Block => ({ is: 'paragraph', text });
const list = (items: readonly Item[]): Block => ({ is: 'list', items });

const nameOf = ({ changeRequest: { id, title } }: Trace): string => (title === null ? id : `${id} ${title}`);
const versionOf = ({ version }: TraceStep): string => (version === null ? 'no version' : `v${version}`);
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const placeOf = ({ meeting }: TraceDocument): string => `${meeting.label}, ${dayInWords(meeting.date)}`;

function summaryOf({ history }: Trace): string {
  const last = history.at(-1);
  if (!last) return 'No row tables it; it is known only from what names it.';
  const count = `${history.length} ${history.length === 1 ? 'tabling' : 'tablings'}`;
  return `${count}. Latest: ${versionOf(last)}, ${last.change.toLowerCase()} at ${placeOf(last.document)}.`;
}

function historyBlocks({ history }: Trace): Block[] {
  if (history.length === 0) return [paragraph('None.')];
  const rows = history.map((step) => [
    String(step.position),
    versionOf(step),
    step.change.toLowerCase() + (step.previous === null ? '' : ` (after ${step.previous.position})`),
    step.document.meeting.label,
    dayInWords(step.document.meeting.date),
    step.daysSincePrevious === null ? '' : days(step.daysSincePrevious),
    step.document.shortName,
  ]);
  return [{ is: 'table', head: ['#', 'Version', 'Change', 'Meeting', 'Date', 'After', 'Document'], rows }];
}

function besideBlocks({ history, supporting }: Trace): Block[] {
  const names = new Map(supporting.map((document) => [document.id, document]));
  const beside = history.map((step): Item => {
    const copies = step.copies.map((copy) => `a copy: ${copy.shortName}`);
    const others = step.supporting.map((id) => `supports it: ${names.get(id)?.shortName ?? id}`);
    return {
      text: `Tabling ${step.position}, ${versionOf(step)}, at ${placeOf(step.document)}`,
      below: copies.length + others.length === 0 ? ['nothing beside it'] : [...copies, ...others],
    };
  });
  const tabled = new Set(history.flatMap((step) => step.supporting));
  const apart = supporting.filter(({ id }) => !tabled.has(id));
  const rest: Item[] =
    apart.length === 0
      ? []
      : [{ text: 'At other meetings', below: apart.map((d) => `supports it: ${d.shortName} (${placeOf(d)})`) }];
  const items = [...beside, ...rest];
  return items.length === 0 ? [paragraph('Nothing.')] : [list(items)];
}

function findingBlocks(findings: readonly TraceFinding[], none: string): Block[] {
  if (findings.length === 0) return [paragraph(none)];
  return [
    list(
      findings.map(({ code, severity, message, acknowledged, rows }) => ({
        text: `${severity} ${code}: ${message}${acknowledged === null ? '' : ` Acknowledged: ${acknowledged}`}`,
        below: rows.map(rowInWords),
      })),
    ),
  ];
}

function claimBlocks({ changeRequest, history, supporting }: Trace): Block[] {
  const documents = [...history.flatMap((step) => [step.document, ...step.copies]), ...supporting];
  const seen = new Set<string>();
  const once = documents.filter(({ id }) => !seen.has(id) && seen.add(id));
  const about = [
    { name: changeRequest.id, url: null, claims: changeRequest.claims },
    ...once.map(({ shortName, url, claims }) => ({ name: shortName, url, claims })),
  ].filter(({ claims }) => claims.length > 0);
  if (about.length === 0) return [paragraph('None.')];
  return about.flatMap(({ name, url, claims }) => [
    heading(3, name),
    ...(url === null ? [] : [paragraph(`Published at ${url}`)]),
    list(claims.map(claimItem)),
  ]);
}

function claimItem({ type, to, basis, rule, confidence, correction, rows }: Claim): Item {
  const said = `${type.toLowerCase().replaceAll('_', ' ')}: ${to.name}`;
  const why = `${basis.toLowerCase()} by ${rule}, confidence ${confidence}${correction === null ? '' : `; ${correction}`}`;
  return { text: `${said} (${why})`, below: rows.map(rowInWords) };
}

const rowInWords = ({ listing, line, text }: TraceRow): string => `${listing.name}, line ${line}: ${text.trim()}`;

const snapshotTable = ({ snapshot }: Trace): Block => ({
  is: 'table',
  head: ['Listing', 'Group', 'As of', 'Rows', 'SHA-256'],
  rows: snapshot.map(({ name, group, asOf, rowCount, sha256 }) => [name, group, asOf, String(rowCount), sha256]),
});

function citationBlocks({ history, supporting }: Trace): Block[] {
  const cited = [...history.map((step) => step.document), ...supporting];
  if (cited.length === 0) return [paragraph('Nothing is tabled that could be cited.')];
  return [
    paragraph('A listing is named by the first digits of its hash; the whole stands above.'),
    list(cited.map(({ citation }) => ({ text: citation, below: [] }))),
  ];
}
