import { changeRequestAddress, groupAddress, meetingAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../graphql/graphql';
import { CommaSeparated } from '../../parts/comma-separated';
import { kindLabel, RECORD_KINDS } from '../../parts/document-kind';
import { count, formatDate, formatNumber, yearOf } from '../../parts/format';
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

/** Meetings in the given order, under their years. */
export function MeetingsTable({
  meetings,
  name,
  withGroup,
}: {
  readonly meetings: readonly FragmentOf<typeof ListedMeeting>[];
  readonly name: string;
  /** Whether to show the group of each meeting. */
  readonly withGroup: boolean;
}) {
  const listedMeetings = readFragment(ListedMeeting, meetings);
  const years = [...new Set(listedMeetings.map(({ date }) => yearOf(date)))];
  return (
    <div class="scrolls" role="region" aria-label={name} tabIndex={0}>
      <table class="meetings">
        <thead>
          <tr>
            {withGroup && (
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
              <th scope="rowgroup" colSpan={withGroup ? 7 : 6}>
                {year}
              </th>
            </tr>
            {listedMeetings
              .filter(({ date }) => yearOf(date) === year)
              .map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} withGroup={withGroup} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function MeetingRow({ meeting, withGroup }: { readonly meeting: Listed; readonly withGroup: boolean }) {
  const { id, label, date, extraordinary, group, documents, changeRequests } = meeting;
  return (
    <tr>
      {withGroup && (
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
        <time dateTime={date}>{formatDate(date)}</time>
      </td>
      <td class="number">{formatNumber(documents.totalCount)}</td>
      <td>
        <CommaSeparated>
          {changeRequests.map((changeRequest) => (
            <a key={changeRequest.id} href={changeRequestAddress(changeRequest.id)}>
              {changeRequest.id}
            </a>
          ))}
        </CommaSeparated>
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

/** The records of a meeting, and those that findings report missing. */
function RecordsPresent({ meeting: { id, records, findings } }: { readonly meeting: Listed }) {
  return (
    <CommaSeparated>
      {RECORD_KINDS.flatMap(({ kind, missing }) => {
        const name = kindLabel(kind).toLowerCase();
        const isMissing = findings.some(({ code, subject }) => code === missing && subject.id === id);
        if (!isMissing && !records.some((record) => record.kind === kind)) return [];
        return [
          <span key={kind} class={isMissing ? 'warn nowrap' : 'nowrap'}>
            {isMissing ? `no ${name}` : name}
          </span>,
        ];
      })}
    </CommaSeparated>
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
      <span class="visually-hidden">{label}: </span>
      <CommaSeparated>{counts}</CommaSeparated>
    </a>
  );
}
