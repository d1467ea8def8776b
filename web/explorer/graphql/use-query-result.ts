import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { useQuery } from '@urql/preact';
import { useRef } from 'preact/hooks';

export interface QueryResult<Data> {
  /** The data; while new variables load, the last data without an error. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** Whether the current variables have neither data nor an error yet. */
  readonly waiting: boolean;
  /** Whether `data` belongs to the current variables. */
  readonly current: boolean;
  readonly refetch: () => void;
  /** The query as it was sent. */
  readonly operation: Operation;
}

export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Runs a query. `keep: false` drops the last data as soon as the variables change. */
export function useQueryResult<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { keep = true, pause = false }: { readonly keep?: boolean; readonly pause?: boolean } = {},
): QueryResult<Data> {
  const [{ data: received, error, fetching, operation }, refetch] = useQuery<Data, Variables>({
    query: document,
    variables,
    pause,
  });
  // Data that comes with an error is partial: its nulls may be failures, so it is not shown.
  const data = error === undefined ? received : undefined;
  const last = useRef<Data | undefined>(undefined);
  if (data !== undefined) last.current = data;
  // urql keeps the data of the previous variables until the new data arrives.
  const current = data !== undefined && JSON.stringify(operation?.variables) === JSON.stringify(variables);
  return {
    data: data ?? (keep ? last.current : undefined),
    error,
    waiting: fetching && !current,
    current,
    refetch: () => refetch({ requestPolicy: 'network-only' }),
    operation: { document, variables: variables ?? {} },
  };
}
