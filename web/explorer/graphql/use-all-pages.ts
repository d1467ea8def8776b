import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { QueryResult } from './use-query-result';

export interface AllPages<Data> extends QueryResult<readonly Data[]> {
  /** Whether the last page has loaded. */
  readonly complete: boolean;
}

interface Loaded<Data> {
  readonly pages: readonly Data[];
  readonly complete: boolean;
  readonly error: CombinedError | undefined;
}

/** Milliseconds between two renderings while pages load: each one renders everything loaded so far. */
const renderInterval = 1000;

const nothingLoaded = { pages: [], complete: false, error: undefined };

/**
 * Loads one page after another; the caller can show the pages loaded so far. `next` returns the variables of the page
 * after a page, or null after the last. `document`, `first` and `next` must stay the same between renderings.
 */
export function useAllPages<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  first: Variables,
  next: (page: Data, variables: Variables) => Variables | null,
): AllPages<Data> {
  const client = useClient();
  const [{ pages, complete, error }, setLoaded] = useState<Loaded<Data>>(nothingLoaded);
  const [attempt, setAttempt] = useState(0);

  // Before the browser paints, so that cached pages are shown at once and the scroll position holds.
  useLayoutEffect(() => {
    const loaded: { page: Data; json: string }[] = [];
    const requests: { variables: string; stop?: () => void }[] = [];
    let rendered = '';
    let renderedAt = -Infinity;

    const dropFrom = (index: number) => {
      for (const { stop } of requests.splice(index)) stop?.();
      loaded.splice(index);
    };

    const load = (index: number, variables: Variables) => {
      const request: (typeof requests)[number] = { variables: JSON.stringify(variables) };
      requests[index] = request;
      const subscription = client
        .query(document, variables, attempt === 0 ? {} : { requestPolicy: 'network-only' })
        .subscribe(({ data, error }) => {
          if (requests[index] !== request) return;
          if (error !== undefined || data === undefined) {
            render(error);
            return;
          }
          const json = JSON.stringify(data);
          if (loaded[index]?.json !== json) loaded[index] = { page: data, json };
          const following = next(data, variables);
          if (following === null) dropFrom(index + 1);
          else if (requests[index + 1]?.variables !== JSON.stringify(following)) {
            dropFrom(index + 1);
            load(index + 1, following);
          }
          render();
        });
      request.stop = () => subscription.unsubscribe();
    };

    // Unchanged pages are not rendered again, and incomplete ones only once in an interval.
    const render = (error?: CombinedError) => {
      const complete = loaded.length > 0 && loaded.length === requests.length;
      const state = `${complete}${loaded.map(({ json }) => json).join()}`;
      const time = performance.now();
      if (!error && (state === rendered || (!complete && time - renderedAt < renderInterval))) return;
      rendered = state;
      renderedAt = time;
      setLoaded((before) => ({
        pages: loaded.length === 0 ? before.pages : loaded.map(({ page }) => page),
        complete,
        error,
      }));
    };

    load(0, first);
    return () => dropFrom(0);
  }, [client, document, first, next, attempt]);

  return {
    data: pages.length === 0 ? undefined : pages,
    complete,
    error,
    waiting: pages.length === 0 && error === undefined,
    current: pages.length > 0,
    refetch: () => setAttempt(attempt + 1),
    operation: { document, variables: first ?? {} },
  };
}
