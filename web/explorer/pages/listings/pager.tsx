import { formatNumber } from '../../parts/format';

/** Links to the pages of a table that is loaded as a whole; nothing if target is only one page. */
export function Pager({
  page,
  last,
  many,
  size,
  complete,
  query,
}: {
  readonly page: number;
  readonly last: number;
  readonly many: number;
  readonly size: number;
  /** Whether all rows have loaded. */
  readonly complete: boolean;
  /** The current query string. */
  readonly query: URLSearchParams;
}) {
  if (last === 1) return null;
  const addressOf = (target: number): string => {
    const address = new URLSearchParams(query);
    // A link to a line shows all rows, and so do the pages around it.
    if (address.has('line')) address.delete('only');
    address.delete('line');
    address.delete('page');
    if (target > 1) address.set('page', String(target));
    return `${location.pathname}?${address}`;
  };
  return (
    <nav class="pager" aria-label="Pages of rows">
      <span>
        {formatNumber((page - 1) * size + 1)} to {formatNumber(Math.min(page * size, many))} of {formatNumber(many)}
        {!complete && ' so far'}
      </span>
      {page > 1 && (
        <a rel="prev" href={addressOf(page - 1)}>
          Previous
        </a>
      )}
      {Array.from({ length: last }, (_, index) => index + 1)
        .filter((target) => target === 1 || target === last || Math.abs(target - page) <= 2)
        .map((target) => (
          <a key={target} href={addressOf(target)} aria-current={target === page ? 'page' : undefined}>
            {target}
          </a>
        ))}
      {page < last && (
        <a rel="next" href={addressOf(page + 1)}>
          Next
        </a>
      )}
    </nav>
  );
}
