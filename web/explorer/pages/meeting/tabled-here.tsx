import { changeRequestAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeInWords, Pill, PillStep } from '../../parts/pill';
import { count } from '../../parts/when';

const StepHere = graphql(
  `
    fragment StepHere on HistoryStep {
      position
      change
      daysSincePrevious
      document {
        id
      }
      copies {
        id
      }
      previous {
        id
        version
        meeting {
          ...NamedMeeting
        }
      }
      ...PillStep
    }
  `,
  [NamedMeeting, PillStep],
);

export const TabledHere = graphql(
  `
    fragment TabledHere on Meeting {
      id
      changeRequests {
        id
        title
        history {
          meeting {
            id
          }
          ...StepHere
        }
      }
    }
  `,
  [StepHere],
);

/** What happened to a change request at a meeting. */
export interface Tabling {
  readonly changeRequest: string;
  readonly title: string | null;
  readonly step: FragmentOf<typeof StepHere>;
}

/** The steps that change requests' histories have at this meeting. */
export function tablingsAt(meeting: FragmentOf<typeof TabledHere>): Tabling[] {
  const { id: here, changeRequests } = readFragment(TabledHere, meeting);
  return changeRequests.flatMap(({ id, title, history }) =>
    history.filter(({ meeting: { id: there } }) => there === here).map((step) => ({ changeRequest: id, title, step })),
  );
}

/** The change requests that a document states, each with what happened to it. */
export function tablingsOf(document: string, tablings: readonly Tabling[]): (Tabling & { readonly copy: boolean })[] {
  return tablings.flatMap((tabling) => {
    const { document: tabled, copies } = readFragment(StepHere, tabling.step);
    const copy = copies.some(({ id }) => id === document);
    return copy || tabled.id === document ? [{ ...tabling, copy }] : [];
  });
}

export const stepAddressOf = ({ changeRequest, step }: Tabling): string =>
  stepAddress(changeRequest, readFragment(StepHere, step).position);

/** The pill of a tabling, leading to its step. */
export function TablingPill({ tabling }: { readonly tabling: Tabling }) {
  return (
    <a class="pill-link" href={stepAddressOf(tabling)}>
      <span class="unseen">{tabling.changeRequest} </span>
      <Pill step={readFragment(StepHere, tabling.step)} />
    </a>
  );
}

/** The change requests of a meeting, and what happened to each. */
export function ChangeRequestsHere({
  tablings,
  supportedOnly,
}: {
  readonly tablings: readonly Tabling[];
  /** Those of which only supporting documents were tabled. */
  readonly supportedOnly: readonly string[];
}) {
  if (tablings.length === 0 && supportedOnly.length === 0) return <p class="soft">None.</p>;
  return (
    <ul class="tabled-here">
      {tablings.map((tabling) => {
        const { change, position, previous, daysSincePrevious } = readFragment(StepHere, tabling.step);
        return (
          <li key={`${tabling.changeRequest} ${position}`}>
            <TablingPill tabling={tabling} />{' '}
            <div>
              <a href={changeRequestAddress(tabling.changeRequest)}>{tabling.changeRequest}</a> {changeInWords(change)}
              {previous && (
                <span class="soft">
                  {daysSincePrevious !== null && `, ${count(daysSincePrevious, 'day')}`} after{' '}
                  {previous.version !== null && `v${previous.version} at `}
                  <MeetingLink meeting={previous.meeting} />
                </span>
              )}
              {tabling.title !== null && <div class="soft small">{tabling.title}</div>}
            </div>
          </li>
        );
      })}
      {supportedOnly.map((id) => (
        <li key={id}>
          <div>
            <a href={changeRequestAddress(id)}>{id}</a> <span class="soft">supporting documents only</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
