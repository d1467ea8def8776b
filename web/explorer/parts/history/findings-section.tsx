import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { FindingNote, FindingNotes } from '../findings';
import { FindingOfStep } from './fragments';

export const FindingOfHistory = graphql(
  `
    fragment FindingOfHistory on Finding {
      id
      acknowledged
      ...FindingNote
      ...FindingOfStep
    }
  `,
  [FindingNote, FindingOfStep],
);

/** The findings of a history: open ones first, then acknowledged ones. */
export function FindingsSection({
  findings,
  page,
}: {
  readonly findings: readonly FragmentOf<typeof FindingOfHistory>[];
  /** The id of the change request or series. */
  readonly page: string;
}) {
  const all = readFragment(FindingOfHistory, findings);
  const inOrder = [
    ...all.filter(({ acknowledged }) => acknowledged === null),
    ...all.filter(({ acknowledged }) => acknowledged !== null),
  ];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Findings
      </h2>
      {inOrder.length === 0 ? <p class="soft">No findings</p> : <FindingNotes findings={inOrder} page={page} />}
    </section>
  );
}
