import type { ComponentChildren } from 'preact';
import { changeRequestAddress, groupAddress, meetingAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../asking/graphql';
import { count, day, number, yearOf } from '../../parts/when';
import './meetings.css';

export const ListedMeeting = graphql(`
  fragment ListedMeeting on Meeting {
    id
    label
    number
    date
    extraordinary
    group {
      id
      code
    }
    documents(first: 1) {
      totalCount
    }
    changeRequests {
      id
    }
    records {
      id
      kind
    }
    findings {
      id
      code
      severity
      subject {
        id
      }
    }
  }
`);

type Listed = ResultOf<typeof ListedMeeting>;

/** Meetings as they come, under their years. */
export function MeetingsTable({
  meetings,
  name,
  grouped,
}: {
  readonly meetings: readonly FragmentOf<typeof ListedMeeting>[];
  readonly name: string;
  /** Whether they are of several groups, so that each says which. */
  readonly grouped: boolean;
}) {
  const listedMeetings = readFragment(ListedMeeting, meetings);
  const years = [...new Set(listedMeetings.map(({ date }) => yearOf(date)))];
  return (
    <div class="scrolls" role="region" aria-label={name} tabIndex={0}>
      <table class="meetings">
        <thead>
          <tr>
            {grouped && (
              <th scope="col" class="group">
                Group
              </th>
            )}
            <th scope="col">Meeting</th>
            <th scope="col">Date</th>
            <th scope="col" class="number">
              Documents
            </th>
            <th scope="col">Change requests</th>
            <th scope="col">Records</th>
            <th scope="col">Findings</th>
          </tr>
        </thead>
        {years.map((year) => (
          <tbody key={year}>
            <tr class="year">
              <th scope="rowgroup" colSpan={grouped ? 7 : 6}>
                {year}
              </th>
            </tr>
            {listedMeetings
              .filter(({ date }) => yearOf(date) === year)
              .map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} grouped={grouped} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function MeetingRow({ meeting, grouped }: { readonly meeting: Listed; readonly grouped: boolean }) {
  const { id, label, date, extraordinary, group, documents, changeRequests } = meeting;
  return (
    <tr>
      {grouped && (
        <td class="group">
          <a href={groupAddress(group.id)}>{group.code}</a>
        </td>
      )}
      <td class="label">
        <a class="nowrap" href={meetingAddress(id)}>
          {label}
        </a>
        {extraordinary && (
          <>
            {' '}
            <span class="tag">extraordinary</span>
          </>
        )}
      </td>
      <td class="nowrap">
        <time dateTime={date}>{day(date)}</time>
      </td>
      <td class="number">{number(documents.totalCount)}</td>
      <td>
        {listed(
          changeRequests.map((changeRequest) => (
            <a key={changeRequest.id} href={changeRequestAddress(changeRequest.id)}>
              {changeRequest.id}
            </a>
          )),
        )}
      </td>
      <td class="records-present">
        <RecordsPresent meeting={meeting} />
      </td>
      <td class="nowrap">
        <FindingsCounted meeting={meeting} />
      </td>
    </tr>
  );
}

const records = [
  { kind: 'MINUTES', name: 'minutes', missing: 'MINUTES_MISSING' },
  { kind: 'HEADLINE_REPORT', name: 'headline report', missing: 'HEADLINE_REPORT_MISSING' },
] as const;

/** Which records the listings have, and which they have not, as findings say. */
function RecordsPresent({ meeting: { id, records: present, findings } }: { readonly meeting: Listed }) {
  return (
    <>
      {listed(
        records.flatMap(({ kind, name, missing }) => {
          if (findings.some(({ code, subject }) => code === missing && subject.id === id)) {
            return [
              <span key={kind} class="warn nowrap">
                no {name}
              </span>,
            ];
          }
          if (!present.some((record) => record.kind === kind)) return [];
          return [
            <span key={kind} class="nowrap">
              {name}
            </span>,
          ];
        }),
      )}
    </>
  );
}

const severities = [
  { severity: 'ERROR', one: 'error', more: 'errors' },
  { severity: 'WARNING', one: 'warning', more: 'warnings' },
  { severity: 'INFO', one: 'info', more: 'info' },
] as const;

function FindingsCounted({ meeting: { id, label, findings } }: { readonly meeting: Listed }) {
  const counts = severities.flatMap(({ severity, one, more }) => {
    const many = findings.filter((finding) => finding.severity === severity).length;
    if (many === 0) return [];
    return [
      <span key={severity} class={`severity-${severity.toLowerCase()}`}>
        {count(many, one, more)}
      </span>,
    ];
  });
  if (counts.length === 0) return null;
  return (
    <a class="findings-counted" href={`${meetingAddress(id)}#findings`}>
      <span class="unseen">{label}: </span>
      {listed(counts)}
    </a>
  );
}

const listed = (things: readonly ComponentChildren[]): ComponentChildren =>
  things.map((thing, place) => [place > 0 && ', ', thing]);
