import { meetingInWords, versionInWords } from '../document.js';
import { faultsInWords } from '../finding.js';
import { below, item, ofAll } from '../lines.js';
import { tabledInWords } from '../tabled.js';
import { thingInWords } from '../thing.js';
import type { History, Step } from './history-of.js';

/** The history as sections of a text: each step, what it rests on, and how to cite it. */
export function historyInWords({ of, summary, steps, supporting, findings, ...counts }: History): string[][] {
  const ofIt = new Map([[of.id, of.type === 'CHANGE_REQUEST' ? of.id : of.name]]);
  const last = steps.at(-1)?.position ?? counts.stepCount;
  return [
    [thingInWords(of), summary, 'A listing tells what was tabled, not what was decided.'],
    steps.flatMap((step) => stepInWords(step, ofIt, steps)),
    last < counts.stepCount ? [`More tablings follow: ask again with after ${last}`] : [],
    supporting.length === 0
      ? []
      : [
          `In support of it${ofAll(supporting, counts.supportingCount)}`,
          ...supporting.flatMap((tabled) => item(tabledInWords(tabled, ofIt))),
        ],
    faultsInWords(findings, counts.findingCount),
  ];
}

function stepInWords(step: Step, names: ReadonlyMap<string, string>, steps: readonly Step[]): string[] {
  const { position, version, change, tabled, previous, daysSincePrevious, copies } = step;
  const before = steps.find((other) => other.position === previous)?.tabled.document.id;
  const known = new Map([...names, ...(before === undefined ? [] : [[before, `tabling ${previous}`] as const])]);
  const days =
    daysSincePrevious === null
      ? ''
      : `, ${daysSincePrevious} ${daysSincePrevious === 1 ? 'day' : 'days'} after tabling ${previous}`;
  return [
    `${position}. ${versionInWords(version)}, ${change.toLowerCase()} at ${meetingInWords(tabled.document.meeting)}${days}`,
    ...below(tabledInWords(tabled, known)),
    ...copies.flatMap((copy) => {
      const [name, ...rest] = tabledInWords(copy, names);
      return below([`A copy: ${name!}`, ...below(rest)]);
    }),
  ];
}
