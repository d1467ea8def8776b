import { daysBetween, dateOf } from '../listing/calendar.js';
import type { NamedDay } from '../recognition/parts/calendar-date.js';
import type { Book } from './book.js';
import type { NamedDocument } from './documents.js';
import type { HeldMeeting } from './meetings.js';

/** The meeting that minutes or a headline report are of, and why. */
export interface RecordedMeeting {
  readonly meeting: HeldMeeting;
  readonly rule: string;
  readonly confidence: number;
  /** What the correction that says so says of itself. */
  readonly correction?: string;
}

/** A meeting that a record names and no listing has. */
export interface UnlistedMeeting {
  readonly group: string;
  /** As a person would say it: `DAG 19`, `DAG 14 December`. */
  readonly named: string;
}

const A_YEAR = 366;

/**
 * The latest such day on which the group met, not after the tabling and within a year; a day with a
 * year is that day.
 */
function meetingOn(book: Book, group: string, day: NamedDay, tabled: string): HeldMeeting | null {
  if (day.year !== null) {
    const date = dateOf(day.day, day.month, day.year);
    return date === null ? null : book.meetingOn(group, date);
  }
  const monthAndDay = `${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  return (
    book
      .meetingsOf(group)
      .findLast((m) => m.date <= tabled && m.date.endsWith(monthAndDay) && daysBetween(m.date, tabled) <= A_YEAR) ??
    null
  );
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
export function recordedMeeting(book: Book, document: NamedDocument): RecordedMeeting | UnlistedMeeting | null {
  const { record, opening } = document.name;
  if (!record) return null;
  const group = record.group ?? document.group;
  if (record.day) {
    const { day, month, year } = record.day;
    const meeting = meetingOn(book, group, record.day, document.date);
    if (meeting) {
      const contradicted = record.number !== null && record.number !== meeting.number;
      return {
        meeting,
        rule: contradicted ? 'record-whose-number-contradicts-its-day' : 'record-of-the-day-that-it-names',
        confidence: contradicted ? 0.7 : year === null ? 0.93 : 0.98,
      };
    }
    return book.isListed(group)
      ? { group, named: `${group} ${day} ${MONTHS[month - 1]!}${year === null ? '' : ` ${year}`}` }
      : null;
  }
  if (record.number !== null) {
    const meeting = book.meetingNumbered(group, record.number, document.date);
    if (meeting) return { meeting, rule: 'record-of-the-number-that-it-names', confidence: 0.97 };
    return book.isListed(group) ? { group, named: `${group} ${record.number}` } : null;
  }
  if (book.groupOfCode(group) !== document.group) return null;
  const own = book.meeting(document.meeting);
  if (!own) return null;
  const contradicted = opening.own && opening.number !== null && opening.number !== own.number;
  return contradicted
    ? { meeting: own, rule: 'record-whose-number-contradicts-its-date', confidence: 0.6 }
    : { meeting: own, rule: 'record-of-its-own-meeting', confidence: opening.number === null ? 0.95 : 0.99 };
}

export const isListedMeeting = (found: RecordedMeeting | UnlistedMeeting): found is RecordedMeeting =>
  'meeting' in found;
