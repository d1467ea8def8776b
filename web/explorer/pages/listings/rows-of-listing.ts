import { useClient } from '@urql/preact';
import { CombinedError } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { askOnce } from '../../asking/ask-once';
import { graphql, type ResultOf } from '../../asking/graphql';

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

/** How many pages of rows are read without asking the reader. */
const pagesAtOnce = 50;

export interface AllRows {
  readonly rows: readonly Row[];
  /** Whether these are all of them. */
  readonly complete: boolean;
  readonly error: CombinedError | null;
  /** Goes on where the reading stopped, at an error or because it was much; null while it runs by itself. */
  readonly readOn: (() => void) | null;
}

/** All rows of a reading, page after page, beginning with the page that is there. */
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
    let wanted = true;
    askOnce(client, RowsQuery, { id, after: last.pageInfo.endCursor }).then(
      ({ node }) => {
        if (!wanted || node?.__typename !== 'Listing') return;
        setLater({ from, pages: [...pages, node.rows] });
      },
      (reason: unknown) => {
        if (wanted && reason instanceof CombinedError) setError(reason);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, from, pages.length, complete, stopped]);

  return {
    rows: [...(first === undefined ? [] : [first]), ...pages].flatMap(({ edges }) => edges.map(({ node }) => node)),
    complete,
    error,
    readOn:
      complete || !stopped
        ? null
        : () => {
            setError(null);
            setAllowed(pages.length + 1 + pagesAtOnce);
          },
  };
}

const none = { from: null, pages: [] };
