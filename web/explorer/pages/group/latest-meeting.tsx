import type { ComponentChildren } from 'preact';
import { changeRequestAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../graphql/graphql';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeLabel, Pill, PillStep, type Change } from '../../parts/version-pill';
import { formatDate, daysBetween, formatNumber, count } from '../../parts/format';

export const ComparedMeeting = graphql(
  `
    fragment ComparedMeeting on Meeting {
      id
      date
      ...NamedMeeting
      documents(first: 1) {
        totalCount
      }
      records {
        id
      }
      findings {
        id
      }
      changeRequests {
        id
        history {
          position
          change
          meeting {
            id
          }
          ...PillStep
        }
      }
    }
  `,
  [NamedMeeting, PillStep],
);

type Compared = ResultOf<typeof ComparedMeeting>;

const changes: readonly Change[] = ['INTRODUCED', 'REVISED', 'RETABLED'];

/** A group's latest meeting, compared with the one before. */
export function LatestMeeting({ meetings }: { readonly meetings: readonly FragmentOf<typeof ComparedMeeting>[] }) {
  const compared = readFragment(ComparedMeeting, meetings);
  const rows: readonly (readonly [string, (meeting: Compared) => ComponentChildren])[] = [
    ['Documents', ({ documents }) => formatNumber(documents.totalCount)],
    ...changes.map(
      (change) =>
        [
          `Change requests ${changeLabel(change)}`,
          (meeting: Compared) => <TabledThere meeting={meeting} change={change} />,
        ] as const,
    ),
    ['Records', ({ records }) => formatNumber(records.length)],
    ['Findings', ({ findings }) => formatNumber(findings.length)],
  ];
  return (
    <table class="compared">
      <thead>
        <tr>
          <td />
          {compared.map((meeting) => (
            <th key={meeting.id} scope="col">
              <MeetingLink meeting={meeting} />
              <span class="date">
                {' '}
                <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, cellOf]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {compared.map((meeting) => (
              <td key={meeting.id}>{cellOf(meeting)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The days between the latest meeting and the one before; null if there is only one. */
export function daysApart(meetings: readonly FragmentOf<typeof ComparedMeeting>[]): string | null {
  const [latest, before] = readFragment(ComparedMeeting, meetings);
  return latest && before ? `${count(daysBetween(before.date, latest.date), 'day')} apart` : null;
}

function TabledThere({ meeting, change }: { readonly meeting: Compared; readonly change: Change }) {
  const steps = meeting.changeRequests.flatMap(({ id, history }) =>
    history.filter((step) => step.meeting.id === meeting.id && step.change === change).map((step) => ({ id, step })),
  );
  if (steps.length === 0) return <span class="soft">none</span>;
  return (
    <ul class="steps">
      {steps.map(({ id, step }) => (
        <li key={id}>
          <a href={changeRequestAddress(id)}>{id}</a>{' '}
          <a class="pill-link" href={stepAddress(id, step.position)}>
            <span class="visually-hidden">{id} </span>
            <Pill step={step} />
          </a>
        </li>
      ))}
    </ul>
  );
}
