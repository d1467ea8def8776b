import type { ComponentChildren } from 'preact';
import { changeRequestAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../asking/graphql';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeInWords, Pill, PillStep, type Change } from '../../parts/pill';
import { day, daysBetween, number, count } from '../../parts/when';

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

/** What a group's latest meeting had, against the one before it. */
export function LatestMeeting({ meetings }: { readonly meetings: readonly FragmentOf<typeof ComparedMeeting>[] }) {
  const compared = readFragment(ComparedMeeting, meetings);
  const rows: readonly (readonly [string, (meeting: Compared) => ComponentChildren])[] = [
    ['Documents', ({ documents }) => number(documents.totalCount)],
    ...changes.map(
      (change) =>
        [
          `Change requests ${changeInWords(change)}`,
          (meeting: Compared) => <TabledThere meeting={meeting} change={change} />,
        ] as const,
    ),
    ['Records of it', ({ records }) => number(records.length)],
    ['Findings', ({ findings }) => number(findings.length)],
  ];
  return (
    <table class="compared">
      <thead>
        <tr>
          <td />
          {compared.map((meeting) => (
            <th key={meeting.id} scope="col">
              <MeetingLink meeting={meeting} />
              <span class="when">
                {' '}
                <time dateTime={meeting.date}>{day(meeting.date)}</time>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, tell]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {compared.map((meeting) => (
              <td key={meeting.id}>{tell(meeting)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How long the latest meeting was after the one before; null where it is the first. */
export function sinceTheLast(meetings: readonly FragmentOf<typeof ComparedMeeting>[]): string | null {
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
            <span class="unseen">{id} </span>
            <Pill step={step} />
          </a>
        </li>
      ))}
    </ul>
  );
}
