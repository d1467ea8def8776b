import { changeRequestAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeLabel, Pill, PillStep } from '../../parts/version-pill';
import { count } from '../../parts/format';

const TablingStep = graphql(
  `
    fragment TablingStep on HistoryStep {
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

export const TabledChangeRequests = graphql(
  `
    fragment TabledChangeRequests on Meeting {
      id
      changeRequests {
        id
        title
        history {
          meeting {
            id
          }
          ...TablingStep
        }
      }
    }
  `,
  [TablingStep],
);

/** A tabling of a change request. */
export interface Tabling {
  readonly changeRequest: string;
  readonly title: string | null;
  readonly step: FragmentOf<typeof TablingStep>;
}

/** The tablings at this meeting, from the histories of its change requests. */
export function tablingsAt(meeting: FragmentOf<typeof TabledChangeRequests>): Tabling[] {
  const { id: here, changeRequests } = readFragment(TabledChangeRequests, meeting);
  return changeRequests.flatMap(({ id, title, history }) =>
    history.filter(({ meeting: { id: there } }) => there === here).map((step) => ({ changeRequest: id, title, step })),
  );
}

/** The tablings of a document. `copy`: whether the document is a copy of the tabled version. */
export function tablingsOf(document: string, tablings: readonly Tabling[]): (Tabling & { readonly copy: boolean })[] {
  return tablings.flatMap((tabling) => {
    const { document: tabled, copies } = readFragment(TablingStep, tabling.step);
    const copy = copies.some(({ id }) => id === document);
    return copy || tabled.id === document ? [{ ...tabling, copy }] : [];
  });
}

export const stepAddressOf = ({ changeRequest, step }: Tabling): string =>
  stepAddress(changeRequest, readFragment(TablingStep, step).position);

/** The pill of a tabling, as a link to its step in the history. */
export function TablingPill({ tabling }: { readonly tabling: Tabling }) {
  return (
    <a class="pill-link" href={stepAddressOf(tabling)}>
      <span class="visually-hidden">{tabling.changeRequest} </span>
      <Pill step={readFragment(TablingStep, tabling.step)} />
    </a>
  );
}

/** The change requests of a meeting, each with its tabling. */
export function ChangeRequestList({
  tablings,
  supportedOnly,
}: {
  readonly tablings: readonly Tabling[];
  /** The ids of change requests with only supporting documents. */
  readonly supportedOnly: readonly string[];
}) {
  if (tablings.length === 0 && supportedOnly.length === 0) return <p class="soft">No change requests</p>;
  return (
    <ul class="tabled-here">
      {tablings.map((tabling) => {
        const { change, position, previous, daysSincePrevious } = readFragment(TablingStep, tabling.step);
        return (
          <li key={`${tabling.changeRequest} ${position}`}>
            <TablingPill tabling={tabling} />{' '}
            <div>
              <a href={changeRequestAddress(tabling.changeRequest)}>{tabling.changeRequest}</a> {changeLabel(change)}
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
