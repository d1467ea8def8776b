import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { useQuery } from '@urql/preact';
import { useRef } from 'preact/hooks';

/** A question to the graph, and how far its answer is. */
export interface Answer<Data> {
  /** The answer; while another is on its way, the last good one. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** Whether what is asked now has neither answer nor error yet. */
  readonly waiting: boolean;
  /** Whether `data` answers what is asked now, and not what was asked before. */
  readonly current: boolean;
  readonly askAgain: () => void;
  /** What was asked, for whoever wants to ask it elsewhere. */
  readonly asked: Asked;
}

export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks the graph. `keep: false` forgets the last answer as soon as something else is asked. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { keep = true, pause = false }: { readonly keep?: boolean; readonly pause?: boolean } = {},
): Answer<Data> {
  const [{ data: received, error, fetching, operation }, ask] = useQuery<Data, Variables>({
    query: document,
    variables,
    pause,
  });
  // What comes with an error has holes, and a hole is not a null that the graph answered.
  const data = error === undefined ? received : undefined;
  const last = useRef<Data | undefined>(undefined);
  if (data !== undefined) last.current = data;
  // While another answer is on its way, what was asked before may still stand here.
  const current = data !== undefined && JSON.stringify(operation?.variables) === JSON.stringify(variables);
  return {
    data: data ?? (keep ? last.current : undefined),
    error,
    waiting: fetching && !current,
    current,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
    asked: { document, variables: variables ?? {} },
  };
}
