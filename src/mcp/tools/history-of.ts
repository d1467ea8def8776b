import { z } from 'zod';
import { dayInWords } from '../../export/trace/cite.js';
import type { Change } from '../../graph/history.js';
import { meetingInWords, versionInWords } from '../document.js';
import type { Notes } from '../evidence.js';
import { Finding, findingOf, type ToldFinding } from '../finding.js';
import { Tabled, tabledOf, type ToldTabled } from '../tabled.js';
import { Thing, thingOf, type ToldThing } from '../thing.js';

/** Needs the fragment `Tabled`. */
export const STEP = `
fragment Step on HistoryStep {
  position
  change
  version
  document { ...Tabled }
  previous { id }
  daysSincePrevious
  copies { ...Tabled }
}`;

interface ToldStep {
  readonly position: number;
  readonly change: Change;
  readonly version: string | null;
  readonly document: ToldTabled;
  readonly previous: { readonly id: string } | null;
  readonly daysSincePrevious: number | null;
  readonly copies: readonly ToldTabled[];
}

export interface ToldHistory extends ToldThing {
  readonly history: readonly ToldStep[];
  /** Of a change request only. */
  readonly supporting?: readonly ToldTabled[];
  readonly findings: readonly ToldFinding[];
}

const FINDINGS = 20;

const Step = z
  .object({
    position: z.int().describe('From 1.'),
    change: z.string().describe('INTRODUCED, REVISED by a version higher than all before it, or RETABLED.'),
    version: z.string().nullable(),
    tabled: Tabled,
    previous: z.int().nullable().describe('The position of the tabling that it revised or brought back.'),
    daysSincePrevious: z.int().nullable(),
    copies: z.array(Tabled).describe('The same version at the same meeting, such as a redline.'),
  })
  .meta({ id: 'Step', description: 'One tabling: one version put before one meeting.' });
export type Step = z.infer<typeof Step>;

export const History = z
  .object({
    of: Thing,
    asOf: z.string().nullable(),
    summary: z.string(),
    stepCount: z.int().describe('How many tablings there are in all.'),
    steps: z.array(Step),
    supportingCount: z.int(),
    supporting: z
      .array(Tabled)
      .describe('What is about a change request without being it: appendices, redlines, evidence.'),
    findingCount: z.int(),
    findings: z.array(Finding).describe('What is wrong with the record of it: versions that were never published.'),
  })
  .meta({ id: 'History' });
export type History = z.infer<typeof History>;

interface Wanted {
  readonly asOf: string | null;
  readonly after: number;
  readonly most: number;
}

export function historyOf(told: ToldHistory, notes: Notes, { asOf, after, most }: Wanted): History {
  const { history: steps, supporting = [] } = told;
  const changeRequest = told.__typename === 'ChangeRequest' ? told.id : undefined;
  const positions = new Map(steps.map(({ document, position }) => [document.id, position]));
  const tabled = (document: ToldTabled, previous?: string) =>
    tabledOf(document, notes, {
      ...(changeRequest !== undefined && { changeRequest }),
      about: (id) => id === told.id || id === document.meeting.id || id === previous,
    });
  const findings = asOf === null ? told.findings : told.findings.filter(isAbout(told));
  return {
    of: thingOf(told),
    asOf,
    summary: summaryOf(steps, asOf),
    stepCount: steps.length,
    steps: steps.slice(after, after + most).map(({ position, change, version, document, previous, ...step }) => ({
      position,
      change,
      version,
      tabled: tabled(document, previous?.id),
      previous: previous && positions.get(previous.id)!,
      daysSincePrevious: step.daysSincePrevious,
      copies: step.copies.map((copy) => tabled(copy)),
    })),
    supportingCount: supporting.length,
    supporting: supporting.slice(0, most).map((document) => tabled(document)),
    findingCount: findings.length,
    findings: findings.slice(0, FINDINGS).map((finding) => findingOf(finding, notes)),
  };
}

/** Whether a finding is of what had been tabled. */
function isAbout({ id, history: steps }: ToldHistory): (finding: ToldFinding) => boolean {
  const there = new Set([id, ...steps.flatMap(({ document, copies }) => [document, ...copies].map((it) => it.id))]);
  return ({ subject }) => there.has(subject.id);
}

function summaryOf(steps: readonly ToldStep[], asOf: string | null): string {
  const last = steps.at(-1);
  const then = asOf === null ? '' : ` by ${dayInWords(asOf)}`;
  if (!last)
    return asOf === null
      ? 'No row tables it; it is known only from what names it.'
      : `Nothing of it had been tabled${then}.`;
  const tablings = steps.length === 1 ? '1 tabling' : `${steps.length} tablings`;
  return `${tablings}${then}. Latest: ${versionInWords(last.version)}, ${last.change.toLowerCase()} at ${meetingInWords(last.document.meeting)}.`;
}
