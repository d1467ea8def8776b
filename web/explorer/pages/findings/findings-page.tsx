import type { ResultOf } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import type { Severity } from '../../parts/findings';
import { NothingRead } from '../../parts/nothing-read';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { TurnPages, usePlaceInList } from '../../parts/turn-pages';
import { count } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { About } from './about';
import { chosenIn, filterOf, type Chosen } from './chosen';
import { CodesPanel, useCodeCounts } from './codes';
import { codesOf } from './count-by-code';
import { FindingsQuery } from './findings-query';
import { Ledger } from './ledger';
import { groupOf, type Finding } from './ledger-finding';
import { SaveButtons } from './save-buttons';
import { Severities } from './severities';
import './findings.css';

type Answered = ResultOf<typeof FindingsQuery>;

/** Where the record is at fault: a ledger to filter, to page through and to save. */
export function FindingsPage() {
  const [query, change] = useQueryString();
  const chosen = chosenIn(query);
  const { subject } = chosen;
  const { code: _, ...others } = filterOf(chosen);
  const { severity: __, ...ofAnySeverity } = filterOf(chosen);
  const place = usePlaceInList();
  const answer = useAnswer(FindingsQuery, {
    filter: filterOf(chosen),
    errors: { ...ofAnySeverity, severity: 'ERROR' },
    warnings: { ...ofAnySeverity, severity: 'WARNING' },
    infos: { ...ofAnySeverity, severity: 'INFO' },
    ...place,
    subject: subject ?? '',
    ofSubject: subject !== null,
  });
  const { data } = answer;
  const own = data ? findingsOfSubject(data) : null;
  const counted = useCodeCounts(others, data === undefined || own !== null);
  // A filter begins its own first page.
  const filter = (changes: Readonly<Record<string, string | null>>) =>
    change({ ...changes, after: null, before: null });

  const shown = own?.filter(within(chosen)) ?? data?.findings.edges.map(({ node }) => node) ?? [];
  const total = own ? shown.length : (data?.findings.totalCount ?? 0);
  const counts = own ? codesOf(own.filter(within({ ...chosen, code: null }))) : counted;
  const filtered = Object.keys(filterOf(chosen)).length > 0;
  const clear = () => filter({ code: null, severity: null, group: null, open: null, subject: null });

  return (
    <Page
      title="Findings"
      page="findings"
      answers={[answer]}
      summary={
        <>
          {data && (
            <>
              <b>{count(total, 'finding')}</b>
              {filtered && ' as filtered'}
              {'. '}
            </>
          )}
          The listings are kept as published; where they are at fault, it says so here.
        </>
      }
      tools={data && <SaveButtons filter={filterOf(chosen)} loaded={own ? shown : null} />}
    >
      {data?.statistics.listings === 0 ? (
        <NothingRead />
      ) : (
        data && (
          <>
            {subject !== null && <About data={data} subject={subject} forget={() => filter({ subject: null })} />}
            <div class="ledger-filters">
              <Severities
                chosen={chosen.severity}
                counts={severityCounts(data, own?.filter(within({ ...chosen, severity: null })))}
                choose={(severity) => filter({ severity })}
              />
              <label>
                Group{' '}
                <select value={chosen.group ?? ''} onChange={(event) => filter({ group: event.currentTarget.value })}>
                  <option value="">all</option>
                  {groupsOf(data, chosen).map((code) => (
                    <option key={code} value={code}>
                      {code}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                Standing{' '}
                <select
                  value={chosen.open === null ? '' : String(chosen.open)}
                  onChange={(event) => filter({ open: event.currentTarget.value })}
                >
                  <option value="">all</option>
                  <option value="true">open</option>
                  <option value="false">acknowledged</option>
                </select>
              </label>
              {filtered && (
                <button type="button" class="quiet" onClick={clear}>
                  Clear the filter
                </button>
              )}
            </div>
            <div class="columns ledger-columns">
              <CodesPanel counts={counts} chosen={chosen.code} choose={(code) => filter({ code })} />
              <Panel name="the ledger">
                {shown.length === 0 ? (
                  <NoFinding chosen={chosen} clear={clear} />
                ) : (
                  <div>
                    <Ledger findings={shown} />
                    {own === null && (
                      <TurnPages page={data.findings.pageInfo} shown={shown.length} total={total} what="findings" />
                    )}
                  </div>
                )}
              </Panel>
            </div>
          </>
        )
      )}
    </Page>
  );
}

/** What a change request, a meeting or a series has itself; null where the filter alone says what is asked for. */
function findingsOfSubject({ changeRequest, node }: Answered): readonly Finding[] | null {
  if (changeRequest) return changeRequest.findings;
  return node && 'findings' in node ? node.findings : null;
}

const within =
  ({ code, severity, group, open }: Chosen) =>
  (finding: Finding): boolean =>
    (code === null || finding.code === code) &&
    (severity === null || finding.severity === severity) &&
    (group === null || groupOf(finding.subject) === group) &&
    (open === null || (finding.acknowledged === null) === open);

function severityCounts(data: Answered, own: readonly Finding[] | undefined): Readonly<Record<Severity, number>> {
  if (!own) {
    return { ERROR: data.errors.totalCount, WARNING: data.warnings.totalCount, INFO: data.infos.totalCount };
  }
  const many = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  return { ERROR: many('ERROR'), WARNING: many('WARNING'), INFO: many('INFO') };
}

const groupsOf = ({ groups }: Answered, { group }: Chosen): string[] => {
  const codes = groups.map(({ code }) => code);
  return group === null || codes.includes(group) ? codes : [...codes, group];
};

function NoFinding({ chosen, clear }: { readonly chosen: Chosen; readonly clear: () => void }) {
  const given = Object.keys(filterOf(chosen));
  if (given.length === 0) return <p class="empty">No findings: no fault was found in the listings read.</p>;
  return (
    <p class="empty">
      {given.length === 1 && chosen.open === true ? 'No open findings.' : 'No finding is as the filter asks.'}{' '}
      <button type="button" onClick={clear}>
        Clear the filter
      </button>
    </p>
  );
}
