import { changeLabel, versionLabel } from '../../parts/version-pill';
import { count, formatDate } from '../../parts/format';
import { findingTitle } from '../../parts/findings';
import type { Cell, ChangeRequestRow, Tabling } from './change-request-row';
import type { Column, Meeting } from './columns';

/** The details of a mark: what it is, a text about it, and its findings. */
export interface Description {
  readonly subject: string;
  readonly text: string;
  readonly findings: readonly string[];
}

export const toText = ({ subject, text, findings }: Description): string =>
  [`${subject} ${text}`, ...findings].join(' · ');

const at = ({ label, date }: Meeting): string => `at ${label}, ${formatDate(date)}`;

export function describeTabling(row: ChangeRequestRow, tabling: Tabling, cell: Cell, meeting: Meeting): Description {
  const { change, version, daysSincePrevious, missing, otherFindings } = tabling;
  const since = daysSincePrevious === null ? '' : `, ${count(daysSincePrevious, 'day')} after the previous tabling`;
  const support = cell.supporting === 0 ? '' : `, with ${count(cell.supporting, 'supporting document')}`;
  return {
    subject: version === null ? row.id : `${row.id} ${versionLabel(version)}`,
    text: `${version === null ? '(no version) ' : ''}${changeLabel(change)} ${at(meeting)}${since}${support}`,
    findings: [...(missing === null ? [] : [missing]), ...otherFindings.map(findingTitle)],
  };
}

export function describeCell(row: ChangeRequestRow, cell: Cell, meeting: Meeting): readonly Description[] {
  if (cell.tablings.length > 0) return cell.tablings.map((tabling) => describeTabling(row, tabling, cell, meeting));
  const text = `only ${count(cell.supporting, 'supporting document')} ${at(meeting)}`;
  return [{ subject: `${row.id}:`, text, findings: [] }];
}

export const notTabledLabel = ({ closes }: ChangeRequestRow): string =>
  closes === null ? 'not tabled' : `not tabled; ${closes} closed following its approval`;

export function describeRow(row: ChangeRequestRow): Description {
  const tablings = row.tablings.length === 0 ? notTabledLabel(row) : count(row.tablings.length, 'tabling');
  return {
    subject: row.id,
    text: `${row.title ?? 'no title'} · ${tablings}`,
    findings: row.openFindings === 0 ? [] : [count(row.openFindings, 'open finding')],
  };
}

export function describeColumn({ meeting, changeRequests }: Column): Description {
  const date = `${formatDate(meeting.date)}${meeting.extraordinary ? ', extraordinary' : ''}`;
  const requests = count(changeRequests, 'change request');
  return {
    subject: `${meeting.label},`,
    text: `${date}: ${count(meeting.documents.totalCount, 'document')}, ${requests}`,
    findings: [],
  };
}
