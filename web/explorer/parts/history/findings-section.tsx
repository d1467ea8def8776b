import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { FindingNote, FindingNotes } from '../findings';
import { FindingOfStep } from './told';

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

/** What is at fault in a history: what is open, then what a correction accepts. */
export function FindingsSection({ findings }: { readonly findings: readonly FragmentOf<typeof FindingOfHistory>[] }) {
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
      {inOrder.length === 0 ? <p class="soft">None.</p> : <FindingNotes findings={inOrder} />}
    </section>
  );
}
