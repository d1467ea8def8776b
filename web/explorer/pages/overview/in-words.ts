import { changeInWords, versionInWords } from '../../parts/pill';
import { count, day } from '../../parts/when';
import type { Column, Meeting } from './columns';
import type { Stop, Tabling, Way } from './way';

/** A sentence on what is pointed at: about what, what holds of it, and what is at fault. */
export interface Said {
  readonly about: string;
  readonly holds: string;
  readonly faults: readonly string[];
}

export const inOneLine = ({ about, holds, faults }: Said): string => [`${about} ${holds}`, ...faults].join(' · ');

const at = ({ label, date }: Meeting): string => `at ${label}, ${day(date)}`;

export function tablingInWords(way: Way, tabling: Tabling, stop: Stop, meeting: Meeting): Said {
  const { change, version, daysSincePrevious, otherFindings } = tabling;
  const what = `${changeInWords(change)} ${at(meeting)}`;
  const since = daysSincePrevious === null ? '' : `, ${count(daysSincePrevious, 'day')} after the previous tabling`;
  const support = stop.supporting === 0 ? '' : `, with ${count(stop.supporting, 'supporting document')}`;
  return {
    about: version === null ? way.id : `${way.id} v${version}`,
    holds: `${version === null ? 'without a version ' : ''}${what}${since}${support}`,
    faults: [...gapInWords(tabling), ...otherFindings],
  };
}

function gapInWords({ afterGap, previous, version }: Tabling): string[] {
  if (!afterGap) return [];
  if (!previous) return [`versions before ${versionInWords(version)} not in the listing`];
  if (previous.version === null) return [`versions before ${versionInWords(version)} not in the listing`];
  return [`versions between v${previous.version} and ${versionInWords(version)} not in the listing`];
}

/** What one meeting saw of a change request. */
export function stopInWords(way: Way, stop: Stop, meeting: Meeting): readonly Said[] {
  if (stop.tablings.length > 0) return stop.tablings.map((tabling) => tablingInWords(way, tabling, stop, meeting));
  const holds = `${count(stop.supporting, 'supporting document')} ${at(meeting)}; not tabled itself there`;
  return [{ about: `${way.id}:`, holds, faults: [] }];
}

export function neverTabledInWords({ closes }: Way): string {
  return closes === null ? 'never tabled' : `never tabled; its approval closed ${closes}`;
}

export function wayInWords(way: Way): Said {
  const tablings = way.tablings.length === 0 ? neverTabledInWords(way) : count(way.tablings.length, 'tabling');
  return {
    about: way.id,
    holds: `${way.title ?? 'without a title'} · ${tablings}`,
    faults: way.openFindings === 0 ? [] : [count(way.openFindings, 'open finding')],
  };
}

export function columnInWords({ meeting, changeRequests }: Column): Said {
  const held = `${day(meeting.date)}${meeting.extraordinary ? ', extraordinary' : ''}`;
  const requests = changeRequests === 0 ? 'no change request' : count(changeRequests, 'change request');
  return {
    about: `${meeting.label},`,
    holds: `${held}: ${count(meeting.documents.totalCount, 'document')}, ${requests}`,
    faults: [],
  };
}
