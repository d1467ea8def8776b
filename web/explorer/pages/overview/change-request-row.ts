import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import type { Severity } from '../../parts/findings';
import { EARLIER_VERSION_MISSING } from '../../parts/history/missing-versions';
import type { Change } from '../../parts/version-pill';

export const OverviewChangeRequest = graphql(`
  fragment OverviewChangeRequest on ChangeRequest {
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
        meeting {
          id
          date
        }
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
      message
      acknowledged
      subject {
        id
      }
    }
  }
`);

/** One version of a change request, tabled at one meeting. */
export interface Tabling {
  readonly position: number;
  readonly change: Change;
  readonly version: string | null;
  readonly daysSincePrevious: number | null;
  /** The tabling that it revises or retables; absent for the first. */
  readonly previous?: { readonly version: string | null; readonly meeting: { readonly date: string } };
  /** What an open finding says of missing versions before it; null if there is none. */
  readonly missing: string | null;
  /** The codes of its other open findings. */
  readonly otherFindings: readonly string[];
  /** The id of the meeting. */
  readonly meeting: string;
}

/** A change request at one meeting. */
export interface Cell {
  readonly meeting: string;
  /** Empty if only supporting documents were tabled. */
  readonly tablings: readonly Tabling[];
  /** The number of supporting documents. */
  readonly supporting: number;
}

/** A change request with its tablings at all meetings. */
export interface ChangeRequestRow {
  readonly id: string;
  readonly title: string | null;
  /** The code of the group that closed following its approval. */
  readonly closes: string | null;
  readonly tablings: readonly Tabling[];
  /** By the id of the meeting. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly openFindings: number;
  /** The highest severity of the open findings. */
  readonly severity: Severity;
}

/** From low to high. */
const severities: readonly Severity[] = ['INFO', 'WARNING', 'ERROR'];

export function rowOf(changeRequest: FragmentOf<typeof OverviewChangeRequest>): ChangeRequestRow {
  const { id, title, closes, history, supporting, findings } = readFragment(OverviewChangeRequest, changeRequest);
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const cells = new Map<string, { meeting: string; tablings: Tabling[]; supporting: number }>();
  const cellAt = (meeting: string) => {
    const cell = cells.get(meeting) ?? { meeting, tablings: [], supporting: 0 };
    cells.set(meeting, cell);
    return cell;
  };

  const tablings = history.map(({ document, meeting, previous, ...step }): Tabling => {
    const own = open.filter(({ subject }) => subject.id === document.id);
    const tabling = {
      ...step,
      ...(previous && { previous }),
      missing: own.find(({ code }) => code === EARLIER_VERSION_MISSING)?.message ?? null,
      otherFindings: own.map(({ code }) => code).filter((code) => code !== EARLIER_VERSION_MISSING),
      meeting: meeting.id,
    };
    cellAt(meeting.id).tablings.push(tabling);
    return tabling;
  });
  for (const { meeting } of supporting) cellAt(meeting.id).supporting++;

  return {
    id,
    title,
    closes: closes?.code ?? null,
    tablings,
    cells,
    openFindings: open.length,
    severity: severities.findLast((one) => open.some(({ severity }) => severity === one)) ?? 'INFO',
  };
}
