import type { ResultOf } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import type { Severity } from '../../parts/findings';
import { EmptyStore } from '../../parts/empty-store';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { Pagination, usePageArguments } from '../../parts/pagination';
import { SelectFilter } from '../../parts/select-filter';
import { count } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import { SubjectLine } from './subject-line';
import { readFilter, toApiFilter, type FindingsFilter } from './filter';
import { CodesPanel, useCodeCounts } from './code-filter';
import { codesOf } from './count-by-code';
import { FindingsQuery } from './findings-query';
import { FindingsTable } from './findings-table';
import { groupOf, type Finding } from './finding';
import { DownloadButtons } from './download-buttons';
import { SeverityFilter } from './severity-filter';
import './findings.css';

type FindingsData = ResultOf<typeof FindingsQuery>;

/** The data-quality findings: a table with filters, pages and downloads. */
export function FindingsPage() {
  const [query, change] = useQueryString();
  const selected = readFilter(query);
  const { subject } = selected;
  const { code: _, ...others } = toApiFilter(selected);
  const { severity: __, ...ofAnySeverity } = toApiFilter(selected);
  const pageArguments = usePageArguments();
  const result = useQueryResult(FindingsQuery, {
    filter: toApiFilter(selected),
    errors: { ...ofAnySeverity, severity: 'ERROR' },
    warnings: { ...ofAnySeverity, severity: 'WARNING' },
    infos: { ...ofAnySeverity, severity: 'INFO' },
    ...pageArguments,
    subject: subject ?? '',
    ofSubject: subject !== null,
  });
  const { data } = result;
  const own = data ? findingsOfSubject(data) : null;
  const counted = useCodeCounts(others, data === undefined || own !== null);
  // A changed filter starts at the first page.
  const filter = (changes: Readonly<Record<string, string | null>>) =>
    change({ ...changes, after: null, before: null });

  const shown = own?.filter(within(selected)) ?? data?.findings.edges.map(({ node }) => node) ?? [];
  const total = own ? shown.length : (data?.findings.totalCount ?? 0);
  const counts = own ? codesOf(own.filter(within({ ...selected, code: null }))) : counted;
  const filtered = Object.keys(toApiFilter(selected)).length > 0;
  const clear = () => filter({ code: null, severity: null, group: null, open: null, subject: null });

  return (
    <Page
      title="Findings"
      page="findings"
      results={[result]}
      summary={
        <>
          {data && (
            <>
              <b>{count(total, 'finding')}</b>
              {filtered && (total === 1 ? ' matches these filters' : ' match these filters')}
              {'. '}
            </>
          )}
          Possible errors and gaps in the listings, which are kept as published.
        </>
      }
      tools={data && <DownloadButtons filter={toApiFilter(selected)} loaded={own ? shown : null} />}
    >
      {data?.statistics.listings === 0 ? (
        <EmptyStore />
      ) : (
        data && (
          <>
            {subject !== null && (
              <SubjectLine data={data} subject={subject} onClear={() => filter({ subject: null })} />
            )}
            <div class="findings-filters">
              <SeverityFilter
                selected={selected.severity}
                counts={severityCounts(data, own?.filter(within({ ...selected, severity: null })))}
                onChange={(severity) => filter({ severity })}
              />
              <SelectFilter
                name="Group"
                all="All"
                options={data.groups.map(({ code }) => code)}
                selected={selected.group}
                onChange={(group) => filter({ group })}
              />
              <label>
                Status{' '}
                <select
                  value={selected.open === null ? '' : String(selected.open)}
                  onChange={(event) => filter({ open: event.currentTarget.value })}
                >
                  <option value="">All</option>
                  <option value="true">Open</option>
                  <option value="false">Acknowledged</option>
                </select>
              </label>
              {filtered && (
                <button type="button" class="quiet" onClick={clear}>
                  Clear filters
                </button>
              )}
            </div>
            <div class="columns findings-columns">
              <CodesPanel counts={counts} selected={selected.code} onChange={(code) => filter({ code })} />
              <ErrorBoundary name="the findings">
                {shown.length === 0 ? (
                  <NoFinding selected={selected} clear={clear} />
                ) : (
                  <div>
                    <FindingsTable findings={shown} />
                    {own === null && (
                      <Pagination page={data.findings.pageInfo} shown={shown.length} total={total} what="findings" />
                    )}
                  </div>
                )}
              </ErrorBoundary>
            </div>
          </>
        )
      )}
    </Page>
  );
}

/** The findings of a change request, meeting or series and its documents; null for any other subject. */
function findingsOfSubject({ changeRequest, node }: FindingsData): readonly Finding[] | null {
  if (changeRequest) return changeRequest.findings;
  return node && 'findings' in node ? node.findings : null;
}

const within =
  ({ code, severity, group, open }: FindingsFilter) =>
  (finding: Finding): boolean =>
    (code === null || finding.code === code) &&
    (severity === null || finding.severity === severity) &&
    (group === null || groupOf(finding.subject) === group) &&
    (open === null || (finding.acknowledged === null) === open);

function severityCounts(data: FindingsData, own: readonly Finding[] | undefined): Readonly<Record<Severity, number>> {
  if (!own) {
    return { ERROR: data.errors.totalCount, WARNING: data.warnings.totalCount, INFO: data.infos.totalCount };
  }
  const number = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  return { ERROR: number('ERROR'), WARNING: number('WARNING'), INFO: number('INFO') };
}

function NoFinding({ selected, clear }: { readonly selected: FindingsFilter; readonly clear: () => void }) {
  const given = Object.keys(toApiFilter(selected));
  if (given.length === 0) return <p class="empty">No findings in the imported listings</p>;
  return (
    <p class="empty">
      {given.length === 1 && selected.open === true ? 'No open findings' : 'No findings match these filters'}{' '}
      <button type="button" onClick={clear}>
        Clear filters
      </button>
    </p>
  );
}
