import { graphql } from '../../graphql/graphql';
import type { Severity } from '../../parts/findings';
import { useQueryResult } from '../../graphql/use-query-result';
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

export interface UnreadableFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The findings of unreadable rows, by the id of the row. */
export function useUnreadableFindings(rows: readonly Row[]): ReadonlyMap<string, UnreadableFinding> {
  const ids = rows.map(({ id }) => `finding/ROW_UNREADABLE/${id}`);
  const { data } = useQueryResult(UnreadableQuery, { ids }, { pause: ids.length === 0 });
  return new Map(
    (data?.nodes ?? []).flatMap((node) =>
      node?.__typename === 'Finding' ? node.rows.map((row) => [row.id, node] as const) : [],
    ),
  );
}
