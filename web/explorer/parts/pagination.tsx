import { graphql, readFragment, type FragmentOf } from '../graphql/graphql';
import { useQueryString } from '../routing/query-string';
import { formatNumber } from './format';

export const PageCursors = graphql(`
  fragment PageCursors on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

const pageSize = 100;

/** The connection arguments of the page that the address names. */
export function usePageArguments(): {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
} {
  const [query] = useQueryString();
  const before = query.get('before');
  return before === null
    ? { first: pageSize, after: query.get('after'), last: null, before: null }
    : { first: null, after: null, last: pageSize, before };
}

/** How many entries are shown, with links to the other pages; nothing if all are shown. */
export function Pagination({
  page,
  shown,
  total,
  what,
}: {
  readonly page: FragmentOf<typeof PageCursors>;
  readonly shown: number;
  readonly total: number;
  /** The entries, in the plural: `meetings`. */
  readonly what: string;
}) {
  const [query] = useQueryString();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = readFragment(PageCursors, page);
  if (!hasNextPage && !hasPreviousPage) return null;

  const address = (cursors: Readonly<Record<string, string | null>>): string => {
    const parameters = new URLSearchParams(query);
    for (const name of ['after', 'before']) parameters.delete(name);
    for (const [name, cursor] of Object.entries(cursors)) if (cursor !== null) parameters.set(name, cursor);
    return `?${parameters}`;
  };
  return (
    <nav class="tools pagination" aria-label={`More ${what}`}>
      <span class="soft">
        {formatNumber(shown)} of {formatNumber(total)} {what}
      </span>
      {hasPreviousPage && (
        <>
          <a href={address({})}>First page</a>
          <a href={address({ before: startCursor })}>Previous page</a>
        </>
      )}
      {hasNextPage && <a href={address({ after: endCursor })}>Next page</a>}
    </nav>
  );
}
