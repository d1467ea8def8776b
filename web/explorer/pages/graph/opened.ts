import { CombinedError, type TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { askOnce } from '../../asking/ask-once';
import { graphql, type FragmentOf } from '../../asking/graphql';
import type { Answer } from '../../asking/use-answer';
import { edgeOf, gather, GraphEdge, GraphPart, type Edge } from './things';
import { MOST, type Kind, type View } from './view';

const OpenedQuery = graphql(
  `
    query Opened($id: ID!, $types: [NodeType!], $limit: Int!) {
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

/** How many documents are asked for their links at once. */
const AT_ONCE = 500;

export interface Opened {
  readonly parts: readonly FragmentOf<typeof GraphPart>[];
  /** Relationships between what came with different parts, and others; each that matters is there. */
  readonly between: readonly Edge[];
}

interface State {
  /** What the rest is the answer to. */
  readonly key: string;
  /** The last that was good, so that a picture stays while another is on its way. */
  readonly data: Opened | undefined;
  readonly error?: CombinedError;
}

const nothing: Opened = { parts: [], between: [] };

/** What is around each of the things that are opened, beside the part that is there. */
export function useOpened(
  start: FragmentOf<typeof GraphPart> | undefined,
  { open, whole, kinds, limit }: Pick<View, 'open' | 'whole' | 'kinds' | 'limit'>,
): Answer<Opened> {
  const client = useClient();
  const [state, setState] = useState<State>({ key: '', data: open.length + whole.length === 0 ? nothing : undefined });
  const [again, setAgain] = useState(0);
  const asked = [
    ...open.map((id) => ({ id, types: kinds, limit })),
    ...whole.map((id) => ({ id, types: ['DOCUMENT'] satisfies Kind[], limit })),
  ];
  const key = asked.length === 0 ? '' : JSON.stringify(asked);

  useEffect(() => {
    if (start === undefined || key === '') return;
    let wanted = true;
    const ask: Asker = (document, variables) => askOnce(client, document, variables, 'cache-first');
    readOpened(ask, start, asked).then(
      (data) => wanted && setState({ key, data }),
      (error: unknown) => {
        if (!(error instanceof CombinedError)) throw error;
        if (wanted) setState((before) => ({ ...before, key, error }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, start, key, again]);

  const answered = state.key === key;
  return {
    data: key === '' ? nothing : (state.data ?? (answered ? nothing : undefined)),
    error: answered ? state.error : undefined,
    waiting: key !== '' && !answered,
    current: key === '' || answered,
    askAgain: () => setAgain(again + 1),
    asked: { document: OpenedQuery, variables: asked[0] ?? {} },
  };
}

type Asker = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

async function readOpened(
  ask: Asker,
  start: FragmentOf<typeof GraphPart>,
  asked: readonly { readonly id: string; readonly types: readonly Kind[]; readonly limit: number }[],
): Promise<Opened> {
  const parts = await Promise.all(
    asked.map(async ({ id, types, limit }) => (await ask(OpenedQuery, { id, types: [...types], limit })).neighbourhood),
  );
  const { things, columns } = gather([start, ...parts]);

  // Every relationship has a document at an end, or leads to a group, or from one of its meetings to another.
  const documents = things.filter(({ __typename }) => __typename === 'Document').map(({ id }) => id);
  const groups = new Set([
    ...things.filter(({ __typename }) => __typename === 'Group').map(({ id }) => id),
    ...columns.map(({ group }) => group),
  ]);
  const chunks = Array.from({ length: Math.ceil(documents.length / AT_ONCE) }, (_, place) =>
    documents.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );
  const [ofDocuments, ofGroups] = await Promise.all([
    Promise.all(chunks.map((ids) => ask(LinksQuery, { ids }))),
    Promise.all([...groups].map((id) => ask(GroupLinksQuery, { id, limit: MOST }))),
  ]);
  const links = [
    ...ofDocuments.flatMap(({ nodes }) => nodes.flatMap((node) => (node && 'links' in node ? node.links : []))),
    ...ofGroups.flatMap(({ neighbourhood }) => neighbourhood.edges),
  ];
  const there = new Set(things.filter(({ asked: own }) => own).map(({ id }) => id));
  return { parts, between: links.map(edgeOf).filter(({ from, to }) => there.has(from) && there.has(to)) };
}
