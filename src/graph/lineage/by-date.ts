import type { Tabling } from '../tablings.js';
import { compareIssues, findVersion } from '../version-order.js';
import type { SeriesDocument } from './series-document.js';
import type { LineageStep } from './step.js';

/** Of the tablings of one meeting, in order of version: the one of this version, else of the highest. */
function sameVersionElseHighest(
  atMeeting: readonly Tabling<SeriesDocument>[],
  version: string,
): Tabling<SeriesDocument> | undefined {
  return findVersion(atMeeting, version, (tabling) => tabling.countsAs) ?? atMeeting.at(-1);
}

/**
 * The steps of a change request or series, which go by the date of the meetings: the first tabling of a
 * version higher than all before it revises the latest tabling of the highest of these; every other later
 * tabling retables the one before.
 */
export function stepsByDate(inOrder: readonly Tabling<SeriesDocument>[]): LineageStep[] {
  const steps: LineageStep[] = [];
  let highest: Tabling<SeriesDocument> | null = null;
  let meetingBefore: Tabling<SeriesDocument>[] = [];
  let thisMeeting: Tabling<SeriesDocument>[] = [];
  for (const tabling of inOrder) {
    if (thisMeeting[0] && thisMeeting[0].document.meeting !== tabling.document.meeting) {
      meetingBefore = thisMeeting;
      thisMeeting = [];
    }
    thisMeeting.push(tabling);
    const order: number = highest ? compareIssues(tabling.countsAs, highest.countsAs) : 1;
    const previous = order > 0 ? highest : sameVersionElseHighest(meetingBefore, tabling.countsAs);
    if (previous) {
      steps.push(
        order > 0
          ? { type: 'REVISES', rule: 'higher-version-than-all-before', tabling, previous }
          : { type: 'RETABLES', rule: retablingRule(tabling, previous), tabling, previous },
      );
    }
    if (order >= 0) highest = tabling;
  }
  return steps;
}

const retablingRule = (
  tabling: Tabling<SeriesDocument>,
  previous: Tabling<SeriesDocument>,
): 'lower-version-than-the-tabling-before' | 'same-version-at-a-later-meeting' =>
  compareIssues(tabling.countsAs, previous.countsAs) < 0
    ? 'lower-version-than-the-tabling-before'
    : 'same-version-at-a-later-meeting';
