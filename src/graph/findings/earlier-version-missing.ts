import { versionLetter } from '../../recognition/version.js';
import type { Lineage } from '../lineage/lineage.js';
import { missingVersions, writtenVersion } from '../lineage/missing-versions.js';
import type { SeriesDocument } from '../lineage/series-document.js';
import type { Tabling } from '../tablings.js';
import { compareIssues } from '../version-order.js';
import { ofDocument, type Finding, type FindingRule } from './finding.js';
import { inWords } from './in-words.js';

type Listed = ReadonlySet<string>;

/** `v2.0 to v2.2 are not listed.` */
function messageFor(before: string | null, { countsAs }: Tabling<SeriesDocument>, listed: Listed): string | null {
  const between = missingVersions(before, countsAs);
  if (between.length === 0) return null;
  const missing = missingVersions(before, countsAs, (version) => listed.has(version));
  if (missing.length === 0) return `${inWords(between.map(withV))} ${isOrAre(between, 'was', 'were')} tabled later.`;
  const noneListed = missing.length === between.length;
  if (before === null && noneListed)
    return `The first listed version is ${withV(countsAs)}. Earlier versions are not listed.`;
  const isRange = noneListed && missing.length > 2;
  const versions = isRange ? `${withV(missing[0]!)} to ${withV(missing.at(-1)!)}` : inWords(missing.map(withV));
  return `${versions} ${isOrAre(missing, 'is', 'are')} not listed.`;
}

const withV = (version: string): string => (versionLetter(version) === null ? `v${version}` : version);
const isOrAre = (versions: readonly string[], one: string, several: string): string =>
  versions.length === 1 ? one : several;

function* afterAGap({ steps }: Lineage, listed: Listed): Iterable<Finding> {
  for (const { type, tabling, previous } of steps) {
    const message = type === 'REVISES' ? messageFor(previous.countsAs, tabling, listed) : null;
    if (message === null) continue;
    yield ofDocument('WARNING', tabling.document.source, message, [previous.document.source]);
  }
}

/** A series begins without a version, with v0.1 or with v1.0. Re-issues of a pack overwrite the first issue. */
function* withoutABeginning(lineage: Lineage, listed: Listed): Iterable<Finding> {
  const first = firstOf(lineage);
  const message = messageFor(null, first, listed);
  if (message === null) return;
  const isLate = compareIssues(first.countsAs, '2.0') >= 0 && lineage.of !== 'pack';
  yield ofDocument(isLate ? 'WARNING' : 'INFO', first.document.source, message);
}

/** By date; of packs and records, which go by version, the lowest. */
const firstOf = ({ of, tablings }: Lineage): Tabling<SeriesDocument> =>
  of === 'series'
    ? tablings[0]!
    : tablings.reduce((lowest, next) => (compareIssues(next.countsAs, lowest.countsAs) < 0 ? next : lowest));

export const earlierVersionMissing: FindingRule = {
  code: 'EARLIER_VERSION_MISSING',
  severities: ['INFO', 'WARNING'],
  when: 'Versions that must have existed are not listed: between a version higher than all before it and the highest of these (WARNING), or before the first listed version (INFO; WARNING from v2.0 on, except for packs).',
  *find({ lineages }) {
    for (const lineage of lineages) {
      if (lineage.tablings.length === 0) continue;
      const listed = new Set(lineage.tablings.map(({ countsAs }) => writtenVersion(countsAs)));
      yield* withoutABeginning(lineage, listed);
      yield* afterAGap(lineage, listed);
    }
  },
};
