import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';

export const FaultOfStep = graphql(`
  fragment FaultOfStep on Finding {
    code
    subject {
      __typename
      id
    }
  }
`);

/** The documents that a finding of this code is about. */
export function documentsWith(code: string, findings: readonly FragmentOf<typeof FaultOfStep>[]): ReadonlySet<string> {
  return new Set(
    readFragment(FaultOfStep, findings)
      .filter((finding) => finding.code === code)
      .map(({ subject }) => subject.id),
  );
}

/** What is said to be missing before a document, between the version before it (null: none is listed) and its own. */
export function gapInWords(before: string | null, version: string | null, briefly = false): string {
  const own = version === null ? 'this one' : `v${version}`;
  const which = before === null ? `versions before ${own}` : `versions between v${before} and ${own}`;
  return briefly ? `${which.replace('versions ', '')} missing` : `${which} not in the listing`;
}
