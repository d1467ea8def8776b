import { DateTime } from 'luxon';
import { paragraph, type Sheet } from './sheet.js';
import { tableOf } from './table.js';

interface ToldDocument {
  readonly id: string;
  readonly shortName: string;
}

interface ToldMeeting {
  readonly id: string;
  readonly label: string;
  readonly date: string;
}

interface ToldStep {
  readonly position: number;
  readonly change: 'INTRODUCED' | 'REVISED' | 'RETABLED';
  readonly version: string | null;
  readonly document: ToldDocument;
  readonly meeting: ToldMeeting;
  readonly previous: { readonly id: string } | null;
  readonly daysSincePrevious: number | null;
  readonly copies: readonly ToldDocument[];
  readonly supporting: readonly ToldDocument[];
  readonly link: {
    readonly type: string;
    readonly basis: string;
    readonly rule: string;
    readonly confidence: number;
    readonly rows: readonly {
      readonly line: number;
      readonly text: string;
      readonly listing: { readonly name: string };
    }[];
  } | null;
}

/** A change request as the history query of the command line selects it. */
export interface ToldHistory {
  readonly id: string;
  readonly title: string | null;
  readonly history: readonly ToldStep[];
  readonly supporting: readonly (ToldDocument & { readonly meeting: ToldMeeting })[];
}

const day = (date: string): string => DateTime.fromISO(date, { zone: 'utc' }).toFormat('d MMM yyyy');
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const versionOf = (step: ToldStep): string => (step.version === null ? '–' : `v${step.version}`);

function summary({ history }: ToldHistory): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return 'No row tables it; it is known only from what names it.';
  const span = DateTime.fromISO(last.meeting.date).diff(DateTime.fromISO(first.meeting.date), 'days').days;
  const tablings = `${history.length} ${history.length === 1 ? 'tabling' : `tablings over ${days(span)}`}`;
  return `Latest ${versionOf(last)}, ${last.change.toLowerCase()} at ${last.meeting.label} on ${day(last.meeting.date)}. ${tablings}.`;
}

const COLOURS = { INTRODUCED: 'green', REVISED: 'yellow', RETABLED: 'cyan' } as const;

function evidence(told: ToldHistory, sheet: Sheet): string[] {
  const position = new Map(told.history.map((step) => [step.document.id, step.position]));
  return told.history.flatMap((step) => {
    if (!step.link || !step.previous) return [];
    const { type, basis, rule, confidence, rows } = step.link;
    const to = position.get(step.previous.id) ?? step.previous.id;
    return [
      paragraph(
        sheet,
        `${step.position} ${type.toLowerCase()} ${to}: ${rule} (${basis.toLowerCase()}, confidence ${confidence})`,
      ),
      ...rows.map((row) => paragraph(sheet, `${row.listing.name}, line ${row.line}: ${row.text.trim()}`, 4)),
    ];
  });
}

/** For a person: the steps, what was tabled beside them, and why we say so. */
export function historyTable(told: ToldHistory, sheet: Sheet): string {
  const steps = told.history.map((step) => [
    String(step.position),
    versionOf(step),
    sheet.styled(COLOURS[step.change], step.change.toLowerCase()),
    step.meeting.label,
    day(step.meeting.date),
    step.daysSincePrevious === null ? '' : `+${days(step.daysSincePrevious)}`,
    step.document.shortName,
  ]);
  const beside = [
    ...told.history.flatMap((step) =>
      step.copies.map((copy) => ({ what: 'copy', meeting: step.meeting, document: copy })),
    ),
    ...told.supporting.map((document) => ({ what: 'supports it', meeting: document.meeting, document })),
  ].map(({ what, meeting, document }) => [what, meeting.label, day(meeting.date), document.shortName]);
  const why = evidence(told, sheet);
  const heading = (text: string): string => sheet.styled('bold', text);
  return [
    heading(paragraph(sheet, `${told.id}${told.title === null ? '' : ` ${told.title}`}`)),
    paragraph(sheet, summary(told)),
    ...(steps.length === 0
      ? []
      : ['', tableOf(sheet, ['#', 'Version', 'Change', 'Meeting', 'Date', 'After', 'Document'], steps)]),
    ...(beside.length === 0 ? [] : ['', heading('Beside it'), tableOf(sheet, [], beside)]),
    ...(why.length === 0 ? [] : ['', heading('Why'), ...why]),
  ].join('\n');
}
