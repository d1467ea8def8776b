import { CombinedError, type TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { queryOnce } from '../../graphql/query-once';
import { graphql, type FragmentOf } from '../../graphql/graphql';
import type { QueryResult } from '../../graphql/use-query-result';
import { edgeOf, gather, GraphEdge, GraphPart, type Edge } from './nodes';
import { MAX_LIMIT, type Kind, type View } from './view';

const ExpandedQuery = graphql(
  `
    query Expanded($id: ID!, $types: [NodeType!], $limit: Int!) {
      neighbourhood(id: $id, types: $types, limit: $limit) {
        ...GraphPart
      }
    }
  `,
  [GraphPart],
);

const LinksQuery = graphql(
  `
    query LinksOfDocuments($ids: [ID!]!) {
      nodes(ids: $ids) {
        id
        ... on Document {
          links {
            ...GraphEdge
          }
        }
      }
    }
  `,
  [GraphEdge],
);

const GroupLinksQuery = graphql(
  `
    query LinksOfGroup($id: ID!, $limit: Int!) {
      neighbourhood(id: $id, types: [GROUP, MEETING, CHANGE_REQUEST], limit: $limit) {
        edges {
          ...GraphEdge
        }
      }
    }
  `,
  [GraphEdge],
);

/** The number of documents in one query for links. */
const CHUNK = 500;

export interface Expanded {
  readonly parts: readonly FragmentOf<typeof GraphPart>[];
  /** All relationships between nodes of different parts; may repeat those within a part. */
  readonly between: readonly Edge[];
}

interface State {
  /** Identifies the request. */
  readonly key: string;
  /** The last data without an error, shown while new data loads. */
  readonly data: Expanded | undefined;
  readonly error?: CombinedError;
}

const empty: Expanded = { parts: [], between: [] };

/** The neighbourhoods of the expanded nodes, in addition to the first part. */
export function useExpanded(
  start: FragmentOf<typeof GraphPart> | undefined,
  { open, whole, kinds, limit }: Pick<View, 'open' | 'whole' | 'kinds' | 'limit'>,
): QueryResult<Expanded> {
  const client = useClient();
  const [state, setState] = useState<State>({ key: '', data: open.length + whole.length === 0 ? empty : undefined });
  const [attempt, setAttempt] = useState(0);
  const requests = [
    ...open.map((id) => ({ id, types: kinds, limit })),
    ...whole.map((id) => ({ id, types: ['DOCUMENT'] satisfies Kind[], limit })),
  ];
  const key = requests.length === 0 ? '' : JSON.stringify(requests);

  useEffect(() => {
    if (start === undefined || key === '') return;
    let active = true;
    const run: RunQuery = (document, variables) => queryOnce(client, document, variables, 'cache-first');
    readExpanded(run, start, requests).then(
      (data) => active && setState({ key, data }),
      (error: unknown) => {
        if (!(error instanceof CombinedError)) throw error;
        if (active) setState((before) => ({ ...before, key, error }));
      },
    );
    return () => {
      active = false;
    };
  }, [client, start, key, attempt]);

  const finished = state.key === key;
  return {
    data: key === '' ? empty : (state.data ?? (finished ? empty : undefined)),
    error: finished ? state.error : undefined,
    waiting: key !== '' && !finished,
    current: key === '' || finished,
    refetch: () => setAttempt(attempt + 1),
    operation: { document: ExpandedQuery, variables: requests[0] ?? {} },
  };
}

type RunQuery = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

async function readExpanded(
  run: RunQuery,
  start: FragmentOf<typeof GraphPart>,
  requests: readonly { readonly id: string; readonly types: readonly Kind[]; readonly limit: number }[],
): Promise<Expanded> {
  const parts = await Promise.all(
    requests.map(
      async ({ id, types, limit }) => (await run(ExpandedQuery, { id, types: [...types], limit })).neighbourhood,
    ),
  );
  const { nodes, columns } = gather([start, ...parts]);

  // Every relationship has a document at one end, leads to a group, or joins two meetings of a group.
  const documents = nodes.filter(({ __typename }) => __typename === 'Document').map(({ id }) => id);
  const groups = new Set([
    ...nodes.filter(({ __typename }) => __typename === 'Group').map(({ id }) => id),
    ...columns.map(({ group }) => group),
  ]);
  const chunks = Array.from({ length: Math.ceil(documents.length / CHUNK) }, (_, index) =>
    documents.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const [ofDocuments, ofGroups] = await Promise.all([
    Promise.all(chunks.map((ids) => run(LinksQuery, { ids }))),
    Promise.all([...groups].map((id) => run(GroupLinksQuery, { id, limit: MAX_LIMIT }))),
  ]);
  const links = [
    ...ofDocuments.flatMap(({ nodes }) => nodes.flatMap((node) => (node && 'links' in node ? node.links : []))),
    ...ofGroups.flatMap(({ neighbourhood }) => neighbourhood.edges),
  ];
  const returnedIds = new Set(nodes.filter(({ returned }) => returned).map(({ id }) => id));
  return { parts, between: links.map(edgeOf).filter(({ from, to }) => returnedIds.has(from) && returnedIds.has(to)) };
}
