import { errorMessage } from '../../graphql/error-message';
import { formatNumber } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import { requestedLine } from './requested-line';
import { Pager } from './pager';
import type { ReadingDetails } from './reading';
import { RowOfListing } from './row-of-listing';
import type { AllRows } from './rows-of-listing';
import { rowResults, resultLabels, resultsOf } from './row-result';
import { useUnreadableFindings } from './unreadable-findings';

const pageSize = 100;

/** The rows, 100 on a page. The address holds the page, the line and the filter by result. */
export function RowsTable({
  all: { rows, complete, error, loadMore },
  reading,
  newest,
  total,
}: {
  readonly all: AllRows;
  readonly reading: ReadingDetails;
  readonly newest: ReadingDetails;
  readonly total: number;
}) {
  const [query, change] = useQueryString();
  const isNewest = reading === newest;
  const only = rowResults.find((result) => result === query.get('only')) ?? null;
  const line = requestedLine(query);
  const counted = rowResults.map((result) => ({
    result,
    many: rows.filter((row) => resultsOf(row, isNewest).includes(result)).length,
  }));

  // A link to a line shows it among all rows.
  const matching =
    only === null || line !== null ? rows : rows.filter((row) => resultsOf(row, isNewest).includes(only));
  const index = line === null ? -1 : rows.findIndex((row) => row.line === line);
  // The number of all rows is known at once, the number with a result only once they have loaded.
  const many = matching === rows ? total : matching.length;
  const last = Math.max(1, Math.ceil(many / pageSize));
  const requested = index === -1 ? Number(query.get('page') ?? 1) : Math.floor(index / pageSize) + 1;
  const page = Number.isInteger(requested) ? Math.min(Math.max(requested, 1), last) : 1;
  const shown = matching.slice((page - 1) * pageSize, page * pageSize);
  const unreadable = useUnreadableFindings(
    isNewest ? shown.filter((row) => resultsOf(row, isNewest).includes('unreadable')) : [],
  );

  return (
    <>
      <div role="group" aria-label="Result" class="result-filter">
        <button
          type="button"
          aria-pressed={only === null || line !== null}
          onClick={() => change({ only: null, page: null, line: null })}
        >
          All <b>{formatNumber(total)}</b>
        </button>
        {counted
          .filter(({ result, many }) => many > 0 || result === only)
          .map(({ result, many }) => (
            <button
              key={result}
              type="button"
              aria-pressed={result === only && line === null}
              onClick={() => change({ only: result, page: null, line: null })}
            >
              {resultLabels[result]} <b>{formatNumber(many)}</b>
            </button>
          ))}
      </div>
      {complete && line !== null && index === -1 && (
        <p role="status" class="warn">
          This reading has no row on line {formatNumber(line)}.
        </p>
      )}
      {shown.length === 0 && complete && (
        <p class="empty">
          No rows match this filter.{' '}
          <button type="button" onClick={() => change({ only: null, page: null })}>
            Show all rows
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <table class="listing-rows">
          <caption class="visually-hidden">Rows as published, with results</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">As published</th>
              <th scope="col">Result</th>
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
                finding={unreadable.get(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {!complete && (
        <p class="soft" role="status">
          {error && `${errorMessage(error)} `}
          {formatNumber(rows.length)} of {formatNumber(total)} rows loaded. Counts and filters cover only these.{' '}
          {loadMore && (
            <button type="button" onClick={loadMore}>
              Load more
            </button>
          )}
        </p>
      )}
      <Pager
        page={page}
        last={last}
        many={many}
        size={pageSize}
        complete={complete || matching === rows}
        query={query}
      />
    </>
  );
}
