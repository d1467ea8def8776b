import { graphql, readFragment, type FragmentOf } from '../asking/graphql';
import { useQueryString } from '../routing/query-string';
import { number } from './when';

export const TurnedPage = graphql(`
  fragment TurnedPage on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

const mostAtOnce = 100;

/** Where in a long list the address is: arguments of a connection. */
export function usePlaceInList(): {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
} {
  const [query] = useQueryString();
  const before = query.get('before');
  return before === null
    ? { first: mostAtOnce, after: query.get('after'), last: null, before: null }
    : { first: null, after: null, last: mostAtOnce, before };
}

/** How much of a long list the page shows, and the way to the rest; nothing where it shows all. */
export function TurnPages({
  page,
  shown,
  total,
  what,
}: {
  readonly page: FragmentOf<typeof TurnedPage>;
  readonly shown: number;
  readonly total: number;
  /** What the list is of, in the plural. */
  readonly what: string;
}) {
  const [query] = useQueryString();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = readFragment(TurnedPage, page);
  if (!hasNextPage && !hasPreviousPage) return null;

  const at = (place: Readonly<Record<string, string | null>>): string => {
    const there = new URLSearchParams(query);
    for (const name of ['after', 'before']) there.delete(name);
    for (const [name, cursor] of Object.entries(place)) if (cursor !== null) there.set(name, cursor);
    return `?${there}`;
  };
  return (
    <nav class="tools turn-pages" aria-label={`More ${what}`}>
      <span class="soft">
        {number(shown)} of {number(total)} {what}
      </span>
      {hasPreviousPage && (
        <>
          <a href={at({})}>First page</a>
          <a href={at({ before: startCursor })}>Page before</a>
        </>
      )}
      {hasNextPage && <a href={at({ after: endCursor })}>Next page</a>}
    </nav>
  );
}
