import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Answer } from './use-answer';

/** A question that is answered in pages, and how far its answer is. */
export interface AllPages<Data> extends Answer<readonly Data[]> {
  /** Whether the last page is there. */
  readonly complete: boolean;
}

interface Read<Data> {
  readonly pages: readonly Data[];
  readonly complete: boolean;
  readonly error: CombinedError | undefined;
}

/** What is there so far is shown so often, in milliseconds: each time, all of it has to be drawn. */
const between = 1000;

const nothingRead = { pages: [], complete: false, error: undefined };

/**
 * Asks for one page after the other; what is there can be shown meanwhile. `next` says what asks for the page after
 * one, or null after the last. `document`, `first` and `next` must not change from one drawing to the next.
 */
export function useAllPages<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  first: Variables,
  next: (page: Data, asked: Variables) => Variables | null,
): AllPages<Data> {
  const client = useClient();
  const [{ pages, complete, error }, setRead] = useState<Read<Data>>(nothingRead);
  const [again, setAgain] = useState(0);

  // Before the browser paints, so that what was read before is there at once and the reader's place on the page holds.
  useLayoutEffect(() => {
    const read: { page: Data; written: string }[] = [];
    const asked: { variables: string; stop?: () => void }[] = [];
    let drawn = '';
    let drawnAt = -Infinity;

    const forgetFrom = (place: number) => {
      for (const { stop } of asked.splice(place)) stop?.();
      read.splice(place);
    };

    const ask = (place: number, variables: Variables) => {
      const question: (typeof asked)[number] = { variables: JSON.stringify(variables) };
      asked[place] = question;
      const subscription = client
        .query(document, variables, again === 0 ? {} : { requestPolicy: 'network-only' })
        .subscribe(({ data, error }) => {
          if (asked[place] !== question) return;
          if (error !== undefined || data === undefined) {
            draw(error);
            return;
          }
          const written = JSON.stringify(data);
          if (read[place]?.written !== written) read[place] = { page: data, written };
          const following = next(data, variables);
          if (following === null) forgetFrom(place + 1);
          else if (asked[place + 1]?.variables !== JSON.stringify(following)) {
            forgetFrom(place + 1);
            ask(place + 1, following);
          }
          draw();
        });
      question.stop = () => subscription.unsubscribe();
    };

    // What came again as it was is not drawn again, and what is not yet all there only now and then.
    const draw = (error?: CombinedError) => {
      const complete = read.length > 0 && read.length === asked.length;
      const now = `${complete}${read.map(({ written }) => written).join()}`;
      const time = performance.now();
      if (!error && (now === drawn || (!complete && time - drawnAt < between))) return;
      drawn = now;
      drawnAt = time;
      setRead((before) => ({
        pages: read.length === 0 ? before.pages : read.map(({ page }) => page),
        complete,
        error,
      }));
    };

    ask(0, first);
    return () => forgetFrom(0);
  }, [client, document, first, next, again]);

  return {
    data: pages.length === 0 ? undefined : pages,
    complete,
    error,
    waiting: pages.length === 0 && error === undefined,
    current: pages.length > 0,
    askAgain: () => setAgain(again + 1),
    asked: { document, variables: first ?? {} },
  };
}
