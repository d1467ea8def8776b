import { compareVersions } from '../../recognition/version.js';
import { tablings, type Tabling } from '../tablings.js';
import type { Step } from './step.js';
import type { SeriesDocument } from './series-document.js';

export interface StepByDate extends Step {
  /** Whether the version is lower than that of the tabling before. */
  readonly regression: boolean;
}

/** Of the meeting before, the tabling of the same version, else of the highest. */
function sameVersionElseHighest(
  there: readonly Tabling<SeriesDocument>[],
  tabling: Tabling<SeriesDocument>,
): Tabling<SeriesDocument> | undefined {
  return there.find((t) => compareVersions(t.countsAs, tabling.countsAs) === 0) ?? there.at(-1);
}

/**
 * The lineage of a change request or series, which goes by the date of the meetings: the first
 * tabling of a version higher than all before it revises the latest tabling of the highest of these;
 * every other later tabling retables the one before.
 */
export function stepsByDate(documents: readonly SeriesDocument[]): StepByDate[] {
  const steps: StepByDate[] = [];
  let highest: Tabling<SeriesDocument> | null = null;
  let meetingBefore: Tabling<SeriesDocument>[] = [];
  let thisMeeting: Tabling<SeriesDocument>[] = [];
  for (const tabling of tablings(documents)) {
    if (thisMeeting[0] && thisMeeting[0].document.meeting !== tabling.document.meeting) {
      meetingBefore = thisMeeting;
      thisMeeting = [];
    }
    thisMeeting.push(tabling);
    const order: number = highest ? compareVersions(tabling.countsAs, highest.countsAs) : 1;
    const previous = order > 0 ? highest : sameVersionElseHighest(meetingBefore, tabling);
    if (previous) {
      const regression = order <= 0 && compareVersions(tabling.countsAs, previous.countsAs) < 0;
      steps.push({ type: order > 0 ? 'REVISES' : 'RETABLES', tabling, previous, regression });
    }
    if (order >= 0) highest = tabling;
  }
  return steps;
}
