import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import type { Severity } from '../../parts/findings';
import type { Change } from '../../parts/pill';

export const WayOfChangeRequest = graphql(`
  fragment WayOfChangeRequest on ChangeRequest {
    id
    title
    closes {
      id
      code
    }
    history {
      position
      change
      version
      daysSincePrevious
      previous {
        id
        version
      }
      document {
        id
      }
      meeting {
        id
      }
    }
    supporting {
      id
      meeting {
        id
      }
    }
    findings {
      id
      code
      severity
      acknowledged
      subject {
        id
      }
    }
  }
`);

/** One version of a change request put before one meeting. */
export interface Tabling {
  readonly position: number;
  readonly change: Change;
  readonly version: string | null;
  readonly daysSincePrevious: number | null;
  /** Of what it revised or brought back; absent where nothing stood before it. */
  readonly previous?: { readonly version: string | null };
  /** Whether versions before it are missing from the listings, by a finding that is open. */
  readonly afterGap: boolean;
  /** Codes of the other open findings about it. */
  readonly otherFindings: readonly string[];
  /** The id of where it was tabled. */
  readonly meeting: string;
}

/** What of a change request one meeting saw. */
export interface Stop {
  readonly meeting: string;
  /** None where only supporting documents were tabled. */
  readonly tablings: readonly Tabling[];
  /** How many documents that support it. */
  readonly supporting: number;
}

/** A change request's way through the meetings. */
export interface Way {
  readonly id: string;
  readonly title: string | null;
  /** The group that its approval closed. */
  readonly closes: string | null;
  readonly tablings: readonly Tabling[];
  /** By the ids of the meetings. */
  readonly stops: ReadonlyMap<string, Stop>;
  readonly openFindings: number;
  /** The gravest of the open findings. */
  readonly severity: Severity;
}

const graver: readonly Severity[] = ['INFO', 'WARNING', 'ERROR'];

export function wayOf(changeRequest: FragmentOf<typeof WayOfChangeRequest>): Way {
  const { id, title, closes, history, supporting, findings } = readFragment(WayOfChangeRequest, changeRequest);
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const stops = new Map<string, { meeting: string; tablings: Tabling[]; supporting: number }>();
  const stopAt = (meeting: string) => {
    const stop = stops.get(meeting) ?? { meeting, tablings: [], supporting: 0 };
    stops.set(meeting, stop);
    return stop;
  };

  const tablings = history.map(({ document, meeting, previous, ...step }): Tabling => {
    const about = open.filter(({ subject }) => subject.id === document.id).map(({ code }) => code);
    const tabling = {
      ...step,
      ...(previous && { previous }),
      afterGap: about.includes('EARLIER_VERSION_MISSING'),
      otherFindings: about.filter((code) => code !== 'EARLIER_VERSION_MISSING'),
      meeting: meeting.id,
    };
    stopAt(meeting.id).tablings.push(tabling);
    return tabling;
  });
  for (const { meeting } of supporting) stopAt(meeting.id).supporting++;

  return {
    id,
    title,
    closes: closes?.code ?? null,
    tablings,
    stops,
    openFindings: open.length,
    severity: graver.findLast((one) => open.some(({ severity }) => severity === one)) ?? 'INFO',
  };
}
