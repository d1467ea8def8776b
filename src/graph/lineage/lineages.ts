import { groupBy } from '../../listing/group-by.js';
import type { DocumentIndex } from '../document-index.js';
import type { NamedDocument } from '../documents.js';
import type { Meeting } from '../meetings.js';
import type { RecordedMeeting } from '../recorded-meeting.js';
import type { Series } from '../series/series.js';
import { lineageOfPack, lineageOfRecord, lineageOfSeries, type Lineage } from './lineage.js';

/** The lineage of every series, of every pack, and of every record of a meeting. */
export const lineagesOf = (
  index: DocumentIndex,
  series: readonly Series[],
  recorded: ReadonlyMap<string, RecordedMeeting>,
): Lineage[] => [...series.map(lineageOfSeries), ...packLineages(index), ...recordLineages(index, recorded)];

/** Two numbers on one day are two packs, and two records of each kind. */
function packLineages(index: DocumentIndex): Lineage[] {
  const packs = index.documents.filter(({ name }) => name.kind === 'PAPERS');
  const numberOf = ({ name, meeting }: NamedDocument) => name.opening.number ?? index.meeting(meeting)?.number;
  return [...groupBy(packs, (pack) => JSON.stringify([pack.meeting, numberOf(pack)])).values()].map(lineageOfPack);
}

function recordLineages(index: DocumentIndex, recorded: ReadonlyMap<string, RecordedMeeting>): Lineage[] {
  const records = index.documents.flatMap((document) => {
    const found = recorded.get(document.id);
    return found ? [{ document, ...found }] : [];
  });
  const ofOneKind = groupBy(records, ({ document, meeting }) =>
    JSON.stringify([meeting.id, document.name.kind, recordedNumber(index, document, meeting)]),
  );
  return [...ofOneKind.values()].map((issues) =>
    lineageOfRecord(
      issues.map(({ document }) => document),
      issues.reduce((lowest, { confidence }) => Math.min(lowest, confidence), 1),
    ),
  );
}

/** The number that the name gives, where rows of the meeting's day open with it and no other meeting has it; else the meeting's. */
function recordedNumber(
  index: DocumentIndex,
  { name: { record, opening, attached } }: NamedDocument,
  meeting: Meeting,
): string | null {
  const written = record?.number ?? (opening.own && !attached ? opening.number : null);
  if (written === null || !meeting.otherNumbers.includes(written)) return meeting.number;
  return index.hasNumber(meeting.group, written) ? meeting.number : written;
}
