import { changeRequestAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { Pill, PillStep } from '../../parts/version-pill';

export const ChangeRequestOfGroup = graphql(
  `
    fragment ChangeRequestOfGroup on ChangeRequest {
      id
      title
      history {
        position
        ...PillStep
      }
      latest {
        id
        meeting {
          ...NamedMeeting
        }
      }
    }
  `,
  [NamedMeeting, PillStep],
);

/** The change requests tabled at a group, each with its tablings. */
export function ChangeRequestsOfGroup({
  changeRequests,
}: {
  readonly changeRequests: readonly FragmentOf<typeof ChangeRequestOfGroup>[];
}) {
  return (
    <table class="change-requests">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Title</th>
          <th scope="col">Tablings</th>
          <th scope="col">Latest</th>
        </tr>
      </thead>
      <tbody>
        {readFragment(ChangeRequestOfGroup, changeRequests).map(({ id, title, history, latest }) => (
          <tr key={id}>
            <td>
              <a href={changeRequestAddress(id)}>{id}</a>
            </td>
            <td class="title">{title ?? <span class="soft">no title</span>}</td>
            <td>
              {history.map((step) => (
                <span key={step.position}>
                  <a class="pill-link" href={stepAddress(id, step.position)}>
                    <span class="visually-hidden">{id} </span>
                    <Pill step={step} />
                  </a>{' '}
                </span>
              ))}
            </td>
            <td class="latest">{latest && <MeetingLink meeting={latest.meeting} dated />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
