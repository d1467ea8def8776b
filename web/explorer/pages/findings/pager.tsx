import { number } from '../../parts/when';
import '../../parts/pager.css';

interface Findings {
  readonly totalCount: number;
  readonly edges: readonly unknown[];
  readonly pageInfo: {
    readonly hasPreviousPage: boolean;
    readonly hasNextPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Leads through the pages of the ledger; nothing where there is one. `query` is the rest of the address. */
export function Pager({ findings, query }: { readonly findings: Findings; readonly query: URLSearchParams }) {
  const { totalCount, edges, pageInfo } = findings;
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  const at = (name: 'after' | 'before', cursor: string | null): string => {
    const there = new URLSearchParams(query);
    there.delete('after');
    there.delete('before');
    if (cursor !== null) there.set(name, cursor);
    return `/findings?${there}`;
  };
  return (
    <nav class="pager" aria-label="Pages of the ledger">
      <span>{place()}</span>
      {hasPreviousPage && (
        <>
          <a href={at('after', null)}>First</a>
          <a rel="prev" href={at('before', startCursor)}>
            Previous
          </a>
        </>
      )}
      {hasNextPage && (
        <a rel="next" href={at('after', endCursor)}>
          Next
        </a>
      )}
    </nav>
  );

  /** A cursor tells no number, so only the first and the last page know where they stand. */
  function place(): string {
    const all = number(totalCount);
    if (!hasPreviousPage) return `1 to ${number(edges.length)} of ${all}`;
    if (!hasNextPage) return `${number(totalCount - edges.length + 1)} to ${all} of ${all}`;
    return `${number(edges.length)} of ${all}`;
  }
}
