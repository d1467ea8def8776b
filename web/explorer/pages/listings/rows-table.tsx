import { errorInWords } from '../../asking/in-words';
import { number } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { lineIn } from './line-asked-for';
import { Pager } from './pager';
import type { ReadingOfListing } from './reading';
import { RowOfListing } from './row-of-listing';
import type { AllRows } from './rows-of-listing';
import { fates, fatesInWords, fatesOf } from './what-became';
import { useFaults } from './why-unreadable';

const pageSize = 100;

/** Every row, a hundred a page; the address says which page, which line, and only of what fate. */
export function RowsTable({
  all: { rows, complete, error, readOn },
  reading,
  newest,
  total,
}: {
  readonly all: AllRows;
  readonly reading: ReadingOfListing;
  readonly newest: ReadingOfListing;
  readonly total: number;
}) {
  const [query, change] = useQueryString();
  const isNewest = reading === newest;
  const only = fates.find((fate) => fate === query.get('only')) ?? null;
  const line = lineIn(query);
  const counted = fates.map((fate) => ({
    fate,
    many: rows.filter((row) => fatesOf(row, isNewest).includes(fate)).length,
  }));

  // Whoever comes for a line sees it among its neighbours.
  const wanted = only === null || line !== null ? rows : rows.filter((row) => fatesOf(row, isNewest).includes(only));
  const place = line === null ? -1 : rows.findIndex((row) => row.line === line);
  // How many rows there are is known before they are read; how many of a fate, only then.
  const many = wanted === rows ? total : wanted.length;
  const last = Math.max(1, Math.ceil(many / pageSize));
  const asked = place === -1 ? Number(query.get('page') ?? 1) : Math.floor(place / pageSize) + 1;
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const faults = useFaults(isNewest ? shown.filter((row) => fatesOf(row, isNewest).includes('unreadable')) : []);

  const found = place !== -1;

  return (
    <>
      <div role="group" aria-label="What became of the rows" class="fates">
        <button
          type="button"
          aria-pressed={only === null || line !== null}
          onClick={() => change({ only: null, page: null, line: null })}
        >
          all <b>{number(total)}</b>
        </button>
        {counted
          .filter(({ fate, many }) => many > 0 || fate === only)
          .map(({ fate, many }) => (
            <button
              key={fate}
              type="button"
              aria-pressed={fate === only && line === null}
              onClick={() => change({ only: fate, page: null, line: null })}
            >
              {fatesInWords[fate]} <b>{number(many)}</b>
            </button>
          ))}
      </div>
      {complete && line !== null && !found && (
        <p role="status" class="warn">
          No row of this reading stands on line {number(line)}.
        </p>
      )}
      {shown.length === 0 && complete && (
        <p class="empty">
          No row is of this kind.{' '}
          <button type="button" onClick={() => change({ only: null, page: null })}>
            Show all rows
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <table class="listing-rows">
          <caption class="unseen">Rows as published, and what became of each</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">As published</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <RowOfListing
                key={row.id}
                row={row}
                reading={reading}
                newest={newest}
                marked={row.line === line}
                fault={faults.get(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {!complete && (
        <p class="soft" role="status">
          {error && `${errorInWords(error)} `}
          {number(rows.length)} of {number(total)} lines are read so far; only they are counted and filtered.{' '}
          {readOn && (
            <button type="button" onClick={readOn}>
              Read on
            </button>
          )}
        </p>
      )}
      <Pager page={page} last={last} many={many} size={pageSize} complete={complete || wanted === rows} query={query} />
    </>
  );
}
