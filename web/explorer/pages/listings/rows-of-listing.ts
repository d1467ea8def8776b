import { useClient } from '@urql/preact';
import { CombinedError } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { queryOnce } from '../../graphql/query-once';
import { graphql, type ResultOf } from '../../graphql/graphql';

export const RowsPage = graphql(`
  fragment RowsPage on ListingRowConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        line
        text
        kind
        url
        publication {
          id
          version
          status
          series {
            ... on ChangeRequest {
              __typename
              id
            }
            ... on DocumentSeries {
              __typename
              id
              title
              reference
            }
          }
        }
        document {
          id
          kind
          version
          series {
            ... on ChangeRequest {
              id
            }
            ... on DocumentSeries {
              id
            }
          }
          meeting {
            id
            label
          }
          findings {
            id
            code
            severity
            message
            rows {
              id
            }
          }
        }
      }
    }
  }
`);
export type Rows = ResultOf<typeof RowsPage>;
export type Row = Rows['edges'][number]['node'];

const RowsQuery = graphql(
  `
    query RowsOfListing($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        id
        ... on Listing {
          rows(first: 100, after: $after) {
            ...RowsPage
          }
        }
      }
    }
  `,
  [RowsPage],
);

/** The number of pages that load without a click on “Load more”. */
const pagesAtOnce = 50;

export interface AllRows {
  readonly rows: readonly Row[];
  /** Whether all rows have loaded. */
  readonly complete: boolean;
  readonly error: CombinedError | null;
  /** Continues after an error or after the limit of pages; null while loading and when complete. */
  readonly loadMore: (() => void) | null;
}

/** All rows of a reading, loaded page by page after the first page. */
export function useAllRows(id: string, first: Rows | undefined): AllRows {
  const client = useClient();
  const [later, setLater] = useState<{ readonly from: string | null; readonly pages: readonly Rows[] }>(none);
  const [error, setError] = useState<CombinedError | null>(null);
  const [allowed, setAllowed] = useState(pagesAtOnce);

  const from = first === undefined ? null : `${id} ${first.pageInfo.endCursor}`;
  const pages = later.from === from ? later.pages : [];
  const last = pages.at(-1) ?? first;
  const complete = last !== undefined && !last.pageInfo.hasNextPage;
  const stopped = error !== null || pages.length + 1 >= allowed;

  useEffect(() => {
    setAllowed(pagesAtOnce);
    setError(null);
  }, [id]);

  useEffect(() => {
    if (last === undefined || complete || stopped) return;
    let active = true;
    queryOnce(client, RowsQuery, { id, after: last.pageInfo.endCursor }).then(
      ({ node }) => {
        if (!active || node?.__typename !== 'Listing') return;
        setLater({ from, pages: [...pages, node.rows] });
      },
      (reason: unknown) => {
        if (active && reason instanceof CombinedError) setError(reason);
      },
    );
    return () => {
      active = false;
    };
  }, [client, from, pages.length, complete, stopped]);

  return {
    rows: [...(first === undefined ? [] : [first]), ...pages].flatMap(({ edges }) => edges.map(({ node }) => node)),
    complete,
    error,
    loadMore:
      complete || !stopped
        ? null
        : () => {
            setError(null);
            setAllowed(pages.length + 1 + pagesAtOnce);
          },
  };
}

const none = { from: null, pages: [] };
