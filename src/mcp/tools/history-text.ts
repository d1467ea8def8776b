import { formatDays, formatVersion } from '../../export/formatting.js';
import { meetingText } from '../document.js';
import { findingsSection } from '../finding.js';
import { itemText } from '../item.js';
import { bullet, indent, ofAll } from '../lines.js';
import { publicationText } from '../publication.js';
import { tabledDocumentText } from '../tabled-document.js';
import type { History, Step } from './history-answer.js';

/** The sections of a history: each tabling with its relationships and citation. */
export function historyText({
  of,
  summary,
  steps,
  supporting,
  publications,
  findings,
  ...counts
}: History): string[][] {
  const names = new Map([[of.id, of.type === 'CHANGE_REQUEST' ? of.id : of.name]]);
  const last = steps.at(-1)?.position ?? counts.stepCount;
  return [
    [itemText(of), summary, 'Listings show what was tabled, not what was decided.'],
    steps.flatMap((step) => stepText(step, names, steps)),
    last < counts.stepCount ? [`For more tablings, use after ${last}`] : [],
    supporting.length === 0
      ? []
      : [
          `Supporting documents${ofAll(supporting, counts.supportingCount)}`,
          ...supporting.flatMap((tabled) => bullet(tabledDocumentText(tabled, names))),
        ],
    publications.length === 0
      ? []
      : [
          `Published versions${ofAll(publications, counts.publicationCount)}`,
          ...publications.flatMap((publication) => bullet(publicationText(publication))),
        ],
    findingsSection(findings, counts.findingCount),
  ];
}

function stepText(step: Step, names: ReadonlyMap<string, string>, steps: readonly Step[]): string[] {
  const { position, version, change, tabled, previous, daysSincePrevious, copies } = step;
  const before = steps.find((other) => other.position === previous)?.tabled.document.id;
  const known = new Map([...names, ...(before === undefined ? [] : [[before, `tabling ${previous}`] as const])]);
  const days = daysSincePrevious === null ? '' : `, ${formatDays(daysSincePrevious)} after tabling ${previous}`;
  return [
    `${position}. ${formatVersion(version)}, ${change.toLowerCase()} at ${meetingText(tabled.document.meeting)}${days}`,
    ...indent(tabledDocumentText(tabled, known)),
    ...copies.flatMap((copy) => {
      const [name, ...rest] = tabledDocumentText(copy, names);
      return indent([`Copy: ${name!}`, ...indent(rest)]);
    }),
  ];
}
