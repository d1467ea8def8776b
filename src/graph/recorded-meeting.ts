import { daysBetween, dateOf } from '../listing/calendar.js';
import type { NamedDay } from '../recognition/parts/calendar-date.js';
import { attributionOf, type Corrections } from './corrections/correction.js';
import type { DocumentIndex } from './document-index.js';
import type { NamedDocument } from './documents.js';
import type { Meeting } from './meetings.js';

/** The meeting that minutes or a headline report are of, and why. */
export interface RecordedMeeting {
  readonly meeting: Meeting;
  readonly rule: string;
  readonly confidence: number;
  /** By whom, when and why, where a correction says so. */
  readonly correction?: string;
}

/** A meeting that a record names and no listing has. */
export interface UnlistedMeeting {
  readonly group: string;
  /** A sentence that says which meeting is named and not listed. */
  readonly problem: string;
}

export const unlistedNumber = (group: string, number: string): UnlistedMeeting => ({
  group,
  problem: `The name refers to ${group} ${number}, but no listed meeting has that number.`,
});

function unlistedDay(group: string, { day, month, year }: NamedDay): UnlistedMeeting {
  const date = `${day} ${MONTHS[month - 1]!}`;
  return {
    group,
    problem:
      year === null
        ? `The name refers to a meeting of ${group} on ${date}, but none is listed for that day in the year before.`
        : `The name refers to a meeting of ${group} on ${date} ${year}, but none is listed for that day.`,
  };
}

const A_YEAR = 366;

/**
 * The latest such day on which the group met, not after the tabling and within a year; a day with a
 * year is that day.
 */
function meetingOn(index: DocumentIndex, group: string, day: NamedDay, tabled: string): Meeting | null {
  if (day.year !== null) {
    const date = dateOf(day.day, day.month, day.year);
    return date === null ? null : index.meetingOn(group, date);
  }
  const monthAndDay = `${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  const latest = index.latestMeetingOnDay(group, monthAndDay, tabled);
  return latest && daysBetween(latest.date, tabled) <= A_YEAR ? latest : null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The meeting that a record is of: its own, unless it names another by a day, or in an attachment by
 * a number. Null where the document is no record, or names a meeting of a group without a listing.
 */
function recordedMeeting(index: DocumentIndex, document: NamedDocument): RecordedMeeting | UnlistedMeeting | null {
  const { record, opening } = document.name;
  if (!record) return null;
  const group = record.group ?? document.group;
  if (record.day) {
    const meeting = meetingOn(index, group, record.day, document.date);
    if (meeting) {
      const contradicted = record.number !== null && record.number !== meeting.number;
      return {
        meeting,
        rule: contradicted ? 'record-whose-number-contradicts-its-day' : 'record-of-the-day-that-it-names',
        confidence: contradicted ? 0.7 : record.day.year === null ? 0.93 : 0.98,
      };
    }
    return index.isListed(group) ? unlistedDay(group, record.day) : null;
  }
  if (record.number !== null) {
    const meeting = index.meetingNumbered(group, record.number, document.date);
    if (meeting) {
      const confidence = meeting.number === record.number ? 0.97 : 0.8;
      return { meeting, rule: 'record-of-the-number-that-it-names', confidence };
    }
    return index.isListed(group) ? unlistedNumber(group, record.number) : null;
  }
  if (index.groupOfCode(group) !== document.group) return null;
  const own = index.meeting(document.meeting);
  if (!own) return null;
  const contradicted = opening.own && opening.number !== null && opening.number !== own.number;
  return contradicted
    ? { meeting: own, rule: 'record-whose-number-contradicts-its-date', confidence: 0.6 }
    : { meeting: own, rule: 'record-of-its-own-meeting', confidence: opening.number === null ? 0.95 : 0.99 };
}

/** The meeting of each record, by the record's id; a `records` correction wins. */
export function recordedMeetings(
  index: DocumentIndex,
  corrections: Corrections,
): { recorded: ReadonlyMap<string, RecordedMeeting>; unlisted: ReadonlyMap<string, UnlistedMeeting> } {
  const recorded = new Map<string, RecordedMeeting>();
  const unlisted = new Map<string, UnlistedMeeting>();
  for (const document of index.documents) {
    const found = recordedMeeting(index, document);
    if (!found) continue;
    if ('meeting' in found) recorded.set(document.id, found);
    else unlisted.set(document.id, found);
  }
  for (const correction of corrections.of('records')) {
    const [document, meeting] = [index.document(correction.document), index.meeting(correction.meeting)];
    if (!document || !meeting) continue;
    corrections.matched(correction);
    unlisted.delete(document.id);
    recorded.set(document.id, {
      meeting,
      rule: correction.kind,
      confidence: 1,
      correction: attributionOf(correction),
    });
  }
  return { recorded, unlisted };
}
