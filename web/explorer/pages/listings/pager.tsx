import { number } from '../../parts/when';

/** Leads through the pages of a table whose rows are all here; nothing where there is one. */
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
  /** Whether more rows may still come. */
  readonly complete: boolean;
  /** The rest of the address. */
  readonly query: URLSearchParams;
}) {
  if (last === 1) return null;
  const at = (there: number): string => {
    const address = new URLSearchParams(query);
    // Whoever came for a line sees all rows, and goes on among them.
    if (address.has('line')) address.delete('only');
    address.delete('line');
    address.delete('page');
    if (there > 1) address.set('page', String(there));
    return `${location.pathname}?${address}`;
  };
  return (
    <nav class="pager" aria-label="Pages of rows">
      <span>
        {number((page - 1) * size + 1)} to {number(Math.min(page * size, many))} of {number(many)}
        {!complete && ' so far'}
      </span>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          Previous
        </a>
      )}
      {Array.from({ length: last }, (_, before) => before + 1)
        .filter((there) => there === 1 || there === last || Math.abs(there - page) <= 2)
        .map((there) => (
          <a key={there} href={at(there)} aria-current={there === page ? 'page' : undefined}>
            {there}
          </a>
        ))}
      {page < last && (
        <a rel="next" href={at(page + 1)}>
          Next
        </a>
      )}
    </nav>
  );
}
