import { compareVersions } from '../../recognition/version.js';
import { stepsByDate } from '../lineage/by-date.js';
import { stepsByVersion } from '../lineage/by-version.js';
import { issuesOf } from '../lineage/issues.js';
import type { Step } from '../lineage/step.js';
import { isFirstVersion, isSuccessor } from '../lineage/successor.js';
import { toSeriesDocument, type SeriesDocument } from '../lineage/series-document.js';
import { FIRST_ISSUE, tablings, type Tabling } from '../tablings.js';
import { named, ofDocument, type Finding, type FindingRule } from './finding.js';

const said = (version: string): string => (version === FIRST_ISSUE ? 'the issue without a version' : `v${version}`);

function* afterAGap(steps: readonly Step[]): Iterable<Finding> {
  for (const { type, tabling, previous } of steps) {
    if (type !== 'REVISES' || isSuccessor(tabling.countsAs, previous.countsAs)) continue;
    const [document, before] = [tabling.document.named, previous.document.named];
    yield ofDocument(
      'WARNING',
      document,
      `${named(document)} follows ${said(previous.countsAs)}, tabled on ${before.date}: what came between is not listed; ask for it.`,
      [before],
    );
  }
}

/** The first one listed is none with which a thing begins. */
function* withoutABeginning(first: Tabling<SeriesDocument> | undefined, isPack: boolean): Iterable<Finding> {
  if (!first || isFirstVersion(first.countsAs)) return;
  const document = first.document.named;
  const isLate = compareVersions(first.countsAs, '2.0') >= 0 && !isPack;
  yield ofDocument(
    isLate ? 'WARNING' : 'INFO',
    document,
    `${named(document)} is the first version listed: no version before v${first.countsAs} is.`,
  );
}

/** A version that does not follow the highest before it, or is the first one listed and none to begin with. */
export const earlierVersionMissing: FindingRule = {
  code: 'EARLIER_VERSION_MISSING',
  *find(context) {
    for (const { members } of context.series) {
      const documents = members.map((m) => toSeriesDocument(m.document));
      yield* withoutABeginning(tablings(documents)[0], false);
      yield* afterAGap(stepsByDate(documents));
    }
    for (const { of, documents } of issuesOf(context)) {
      const tabled = documents.map(toSeriesDocument);
      const lowest = tablings(tabled).sort((a, b) => compareVersions(a.countsAs, b.countsAs))[0];
      yield* withoutABeginning(lowest, of === 'pack');
      yield* afterAGap(stepsByVersion(tabled));
    }
  },
};
