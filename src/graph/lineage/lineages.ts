import { groupBy } from '../../listing/group-by.js';
import type { DocumentIndex } from '../document-index.js';
import type { NamedDocument } from '../documents.js';
import type { RecordedMeeting } from '../recorded-meeting.js';
import type { Series } from '../series/series.js';
import { lineageByVersion, lineageOfSeries, type Lineage } from './lineage.js';

/** The lineage of every series, of every pack, and of every record of a meeting. */
export const lineagesOf = (
  index: DocumentIndex,
  series: readonly Series[],
  recorded: ReadonlyMap<string, RecordedMeeting>,
): Lineage[] => [...series.map(lineageOfSeries), ...packLineages(index), ...recordLineages(index, recorded)];

/** Two numbers on one day are two packs. */
function packLineages(index: DocumentIndex): Lineage[] {
  const packs = index.documents.filter(({ name }) => name.kind === 'PAPERS');
  const numberOf = ({ name, meeting }: NamedDocument) => name.opening.number ?? index.meeting(meeting)?.number;
  return [...groupBy(packs, (pack) => JSON.stringify([pack.meeting, numberOf(pack)])).values()].map((issues) =>
    lineageByVersion('pack', issues, 1),
  );
}

function recordLineages(index: DocumentIndex, recorded: ReadonlyMap<string, RecordedMeeting>): Lineage[] {
  const records = index.documents.flatMap((document) => {
    const found = recorded.get(document.id);
    return found ? [{ document, ...found }] : [];
  });
  const ofOneKind = groupBy(records, ({ document, meeting }) => JSON.stringify([meeting.id, document.name.kind]));
  return [...ofOneKind.values()].map((issues) =>
    lineageByVersion(
      'record',
      issues.map(({ document }) => document),
      issues.reduce((lowest, { confidence }) => Math.min(lowest, confidence), 1),
    ),
  );
}
