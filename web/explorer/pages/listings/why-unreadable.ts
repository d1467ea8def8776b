import { graphql } from '../../asking/graphql';
import type { Severity } from '../../parts/findings';
import { useAnswer } from '../../asking/use-answer';
import type { Row } from './rows-of-listing';

const UnreadableQuery = graphql(`
  query WhyUnreadable($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Finding {
        code
        severity
        message
        rows {
          id
        }
      }
    }
  }
`);

export interface Fault {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Why rows could not be read, by the ids of the rows. */
export function useFaults(rows: readonly Row[]): ReadonlyMap<string, Fault> {
  const ids = rows.map(({ id }) => `finding/ROW_UNREADABLE/${id}`);
  const { data } = useAnswer(UnreadableQuery, { ids }, { pause: ids.length === 0 });
  return new Map(
    (data?.nodes ?? []).flatMap((node) =>
      node?.__typename === 'Finding' ? node.rows.map((row) => [row.id, node] as const) : [],
    ),
  );
}
