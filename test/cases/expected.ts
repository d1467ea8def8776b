import { isDeepStrictEqual } from 'node:util';
import type { CaseGraph, Fields } from './case.js';
import {
  cancelledOf,
  changeRequestsOf,
  documentsOf,
  evidenceOf,
  findingsOf,
  groupOf,
  historyOf,
  meetingsOf,
  publicationsOf,
} from './observed.js';

type ByKey<T> = Readonly<Record<string, T>>;

/** What must hold. Whatever is left out is not compared. */
export interface Expected {
  /** Figures of the report: `documents`, `rows`, `unreadable` … */
  readonly counts?: ByKey<number>;
  /** Words that a note of the report has. */
  readonly notes?: readonly string[];
  /**
   * By short name, or by day and short name. `confidence: { RECORDS: <0.9 }` bounds a relationship's; `finds` and
   * `findsNot` name findings; lists are sorted.
   */
  readonly documents?: ByKey<Fields>;
  readonly meetings?: ByKey<Fields>;
  /** All meetings that are cancelled. */
  readonly cancelled?: readonly string[];
  /** The whole history, as `DAG/2024-06-12 REVISED v0.2`; null where there must be no such thing. */
  readonly history?: ByKey<readonly string[] | null>;
  readonly titles?: ByKey<string | null>;
  /** The short names of what was tabled at each step. */
  readonly tabled?: ByKey<readonly string[]>;
  /** The short names of all copies in a history. */
  readonly copies?: ByKey<readonly string[]>;
  /** All change requests that there are. */
  readonly changeRequests?: readonly string[];
  /** By code, all subjects: the short name of a document, else the id. */
  readonly findings?: ByKey<readonly string[]>;
  /** Words that all messages of a code have or have not. */
  readonly messages?: ByKey<{ readonly has?: readonly string[]; readonly hasNot?: readonly string[] }>;
  readonly groups?: ByKey<Fields>;
  /** Words of a row that a relationship rests on, by `MWAG REPORTS_TO PSG`. */
  readonly evidence?: ByKey<string>;
  /** All publications of a series. */
  readonly publications?: ByKey<readonly Fields[]>;
}

const told = (value: unknown): string => JSON.stringify(value);

const differs = (what: string, due: unknown, found: unknown): string[] =>
  isDeepStrictEqual(due, found) ? [] : [`${what}: expected ${told(due)}, found ${told(found)}`];

/** `<0.9` and `>=0.5` bound a number; a document has no such relationship where it is null. */
function outOfBounds(what: string, bound: unknown, found: unknown): string[] {
  const [, sign, limit] = /^(<=?|>=?)(.+)$/.exec(String(bound)) ?? [];
  if (sign === undefined || typeof found !== 'number') return differs(what, bound, found ?? null);
  const by = found - Number(limit);
  const holds = sign === '<' ? by < 0 : sign === '<=' ? by <= 0 : sign === '>' ? by > 0 : by >= 0;
  return holds ? [] : [`${what}: expected ${String(bound)}, found ${found}`];
}

/** In what the fields of a thing are not as they must be. */
export function fieldFaults(what: string, due: Fields, found: Fields): string[] {
  return Object.entries(due).flatMap(([field, value]): string[] => {
    if (field === 'confidence') {
      const confidences = found.confidence as Fields;
      return Object.entries(value as Fields).flatMap(([type, bound]) =>
        outOfBounds(`${what}: confidence of ${type}`, bound, confidences[type]),
      );
    }
    if (field === 'finds' || field === 'findsNot') {
      const codes = found.findings as string[];
      return (value as string[])
        .filter((code) => codes.includes(code) !== (field === 'finds'))
        .map((code) => `${what}: ${field === 'finds' ? 'has no' : 'has a'} ${code}`);
    }
    return differs(`${what}: ${field}`, value, found[field] ?? null);
  });
}

const dayOf = ({ meeting }: Fields): string => String(meeting).split('/').at(-1)!;

async function documentFaults(graph: CaseGraph, due: ByKey<Fields>): Promise<string[]> {
  const documents = await documentsOf(graph);
  return Object.entries(due).flatMap(([name, fields]) => {
    const found = documents.filter(
      (one) => one.shortName === name || `${dayOf(one)} ${String(one.shortName)}` === name,
    );
    if (found.length === 0) return [`no document is called ${told(name)}`];
    return found.flatMap((document) => fieldFaults(name, fields, document));
  });
}

async function meetingFaults(graph: CaseGraph, due: ByKey<Fields>): Promise<string[]> {
  const meetings = new Map((await meetingsOf(graph)).map((meeting) => [meeting.id, meeting]));
  return Object.entries(due).flatMap(([id, fields]) => {
    const found = meetings.get(id);
    return found ? fieldFaults(id, fields, found) : [`no meeting is ${id}`];
  });
}

async function historyFaults(graph: CaseGraph, expected: Expected): Promise<string[]> {
  const { history = {}, titles = {}, tabled = {}, copies = {} } = expected;
  const faults: string[] = [];
  for (const id of new Set([history, titles, tabled, copies].flatMap((part) => Object.keys(part)))) {
    const found = await historyOf(graph, id);
    if (history[id] === null) {
      if (found) faults.push(`${id}: must not be there`);
      continue;
    }
    if (!found) {
      faults.push(`${id}: is not there`);
      continue;
    }
    const { title, steps } = found;
    if (id in history)
      faults.push(
        ...stepFaults(
          id,
          history[id]!,
          steps.map((step) => step.told),
        ),
      );
    if (id in titles) faults.push(...differs(`${id}: title`, titles[id], title));
    if (id in tabled)
      faults.push(
        ...differs(
          `${id}: tabled`,
          tabled[id],
          steps.map(({ document }) => document.shortName),
        ),
      );
    if (id in copies)
      faults.push(
        ...differs(
          `${id}: copies`,
          copies[id],
          steps.flatMap((step) => step.copies),
        ),
      );
  }
  return faults;
}

function stepFaults(id: string, due: readonly string[], found: readonly string[]): string[] {
  return Array.from({ length: Math.max(due.length, found.length) }, (_, i) => [due[i], found[i]]).flatMap(
    ([one, other], i) => (one === other ? [] : differs(`${id}: step ${i + 1}`, one ?? null, other ?? null)),
  );
}

async function findingFaults(graph: CaseGraph, expected: Expected): Promise<string[]> {
  const findings = await findingsOf(graph);
  const ofSubjects = Object.entries(expected.findings ?? {}).flatMap(([code, subjects]) => {
    const found = findings.filter((finding) => finding.code === code).map(({ subject }) => subject);
    return differs(code, [...subjects].sort(), found.sort());
  });
  const ofMessages = Object.entries(expected.messages ?? {}).flatMap(([code, { has = [], hasNot = [] }]) =>
    findings
      .filter((finding) => code === 'ALL' || finding.code === code)
      .flatMap(({ code: its, message }) => {
        const says = (words: string): boolean => message.toLowerCase().includes(words.toLowerCase());
        return [
          ...has.filter((words) => !says(words)).map((words) => `${its} does not say ${told(words)}: ${message}`),
          ...hasNot.filter(says).map((words) => `${its} says ${told(words)}: ${message}`),
        ];
      }),
  );
  return [...ofSubjects, ...ofMessages];
}

async function groupFaults(graph: CaseGraph, due: ByKey<Fields>): Promise<string[]> {
  const faults: string[] = [];
  for (const [code, fields] of Object.entries(due)) {
    const found = await groupOf(graph, code);
    faults.push(...(found ? fieldFaults(code, fields, found) : [`no group is ${code}`]));
  }
  return faults;
}

async function evidenceFaults(graph: CaseGraph, due: ByKey<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const [relationship, words] of Object.entries(due)) {
    const texts = await evidenceOf(graph, relationship);
    if (!texts.some((text) => text.includes(words)))
      faults.push(`${relationship}: expected a row with ${told(words)}, found ${told(texts)}`);
  }
  return faults;
}

async function publicationFaults(graph: CaseGraph, due: ByKey<readonly Fields[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const [series, publications] of Object.entries(due)) {
    const found = (await publicationsOf(graph, series)) ?? [];
    faults.push(...differs(`publications of ${series}`, publications.length, found.length));
    for (const fields of publications) {
      const misfits = found.map((one) => fieldFaults(series, fields, one));
      if (!misfits.some((misfit) => misfit.length === 0))
        faults.push(`publications of ${series}: none is ${told(fields)}; ${told(found)}`);
    }
  }
  return faults;
}

/** Everything in which the graph is not as expected, a line each. */
export async function faultsOf(graph: CaseGraph, expected: Expected): Promise<string[]> {
  const { counts = {}, notes = [], documents = {}, meetings = {}, cancelled, changeRequests, groups = {} } = expected;
  const guarded = async (what: string, compare: Promise<string[]>): Promise<string[]> =>
    compare.catch((error: unknown) => [`${what}: ${error instanceof Error ? error.message : String(error)}`]);
  const saidNotes = (graph.report.notes ?? []) as string[];
  return [
    ...fieldFaults('report', counts, graph.report),
    ...notes
      .filter((words) => !saidNotes.some((note) => note.toLowerCase().includes(words.toLowerCase())))
      .map((words) => `report: no note says ${told(words)}: ${told(saidNotes)}`),
    ...(await guarded('documents', documentFaults(graph, documents))),
    ...(await guarded('meetings', meetingFaults(graph, meetings))),
    ...(cancelled === undefined
      ? []
      : await guarded(
          'cancelled',
          cancelledOf(graph).then((found) => differs('cancelled', cancelled, found)),
        )),
    ...(await guarded('history', historyFaults(graph, expected))),
    ...(changeRequests === undefined
      ? []
      : differs('change requests', [...changeRequests].sort(), await changeRequestsOf(graph))),
    ...(await guarded('findings', findingFaults(graph, expected))),
    ...(await guarded('groups', groupFaults(graph, groups))),
    ...(await guarded('evidence', evidenceFaults(graph, expected.evidence ?? {}))),
    ...(await guarded('publications', publicationFaults(graph, expected.publications ?? {}))),
  ];
}
