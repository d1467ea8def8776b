import { useMemo } from 'preact/hooks';
import { readFragment } from '../../asking/graphql';
import { useAllPages } from '../../asking/use-all-pages';
import { NothingRead } from '../../parts/nothing-read';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { number } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { choiceIn, ordered, waysNamed, within } from './chosen';
import { columnsOf, ColumnOfMeeting } from './columns';
import { Filters } from './filters';
import { Key } from './key';
import { Matrix } from './matrix';
import { MeetingStrip } from './meeting-strip';
import { useNumbered } from './numbered';
import { firstPart, nextPart, OverviewQuery } from './overview-query';
import { Summary } from './summary';
import { useWide } from './use-wide';
import { wayOf } from './way';
import { WayList } from './way-list';
import './overview.css';

/** Which change requests moved when. */
export function OverviewPage() {
  const answer = useAllPages(OverviewQuery, firstPart, nextPart);
  const [query, setQuery] = useQueryString();
  const choice = useMemo(() => choiceIn(query), [query.toString()]);
  const numbered = useNumbered(choice.words);
  const wide = useWide();

  const all = useMemo(() => {
    const parts = answer.data ?? [];
    const meetings = parts.flatMap((part) => part.meetings?.edges ?? []).map(({ node }) => node);
    const changeRequests = parts.flatMap((part) => part.changeRequests?.edges ?? []).map(({ node }) => node);
    return { meetings: readFragment(ColumnOfMeeting, meetings), ways: changeRequests.map(wayOf) };
  }, [answer.data]);

  const scope = useMemo(() => within(all, choice), [all, choice.group, choice.year]);
  const ways = useMemo(() => {
    const named = waysNamed(scope.ways, choice.words, numbered.id);
    const shown = choice.withFindings ? named.filter(({ openFindings }) => openFindings > 0) : named;
    return ordered(shown, scope.meetings, choice.lastTabledFirst);
  }, [scope, choice, numbered.id]);

  const picture = useMemo(
    () =>
      wide ? (
        <Matrix ways={ways} scope={scope} />
      ) : (
        <>
          <MeetingStrip columns={columnsOf(scope.meetings, scope.ways)} />
          <WayList ways={ways} meetings={scope.meetings} />
        </>
      ),
    [wide, ways, scope],
  );

  const [first] = answer.data ?? [];
  const clear = () => setQuery({ q: null, group: null, year: null, findings: null });
  return (
    <Page
      title="Overview"
      heading="Change requests by meeting"
      summary={first && all.meetings.length > 0 && <Summary all={all.ways} ways={ways} meetings={scope.meetings} />}
      tools={all.meetings.length > 0 && <Filters choice={choice} meetings={all.meetings} change={setQuery} />}
      answers={[answer]}
      page="/"
    >
      {first && !answer.complete && !answer.error && (
        <p role="status" class="still-reading">
          Still reading: {number(all.ways.length)} of {number(first.changeRequests?.totalCount ?? 0)} change requests,{' '}
          {number(all.meetings.length)} of {number(first.meetings?.totalCount ?? 0)} meetings so far.
        </p>
      )}
      {first?.statistics.listings === 0 ? (
        <NothingRead />
      ) : all.ways.length === 0 ? (
        <p class="empty">
          No change request is named in what was read. <a href="/meetings">Meetings</a> has every meeting.
        </p>
      ) : ways.length > 0 ? (
        <Panel name="the matrix">
          <Key />
          {picture}
        </Panel>
      ) : (
        answer.complete && !numbered.waiting && <NoMatch words={choice.words} clear={clear} />
      )}
    </Page>
  );
}

function NoMatch({ words, clear }: { readonly words: string; readonly clear: () => void }) {
  return (
    <p class="empty" role="status">
      {words === '' ? 'No change request matches these filters.' : `No change request matches “${words}”.`}{' '}
      <button type="button" onClick={clear}>
        Clear the filter
      </button>
    </p>
  );
}
