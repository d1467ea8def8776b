import { Route, Switch } from 'wouter-preact';
import { lazily } from './parts/lazily';
import { Panel } from './parts/panel';
import { ChangeRequestPage } from './pages/change-request/change-request-page';
import { MeetingPage } from './pages/meeting/meeting-page';
import { NoSuchPage } from './pages/no-such-page';
import { OverviewPage } from './pages/overview/overview-page';
import { SeriesPage } from './pages/series/series-page';
import { Announcer } from './shell/announcer';
import { Header } from './shell/header';

const DocumentPage = lazily(async () => (await import('./pages/document/document-page')).DocumentPage);
const GroupPage = lazily(async () => (await import('./pages/group/group-page')).GroupPage);
const MeetingsPage = lazily(async () => (await import('./pages/meetings/meetings-page')).MeetingsPage);
const FindingsPage = lazily(async () => (await import('./pages/findings/findings-page')).FindingsPage);
const GraphPage = lazily(async () => (await import('./pages/graph/graph-page')).GraphPage);
const ListingPage = lazily(async () => (await import('./pages/listings/listing-page')).ListingPage);
const ListingsPage = lazily(async () => (await import('./pages/listings/listings-page')).ListingsPage);

/** The pages, by their addresses. What `src/api/explorer.ts` serves has to have them all. */
export function Explorer() {
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <Panel name="this page">
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/changes/:id">{({ id }) => <ChangeRequestPage id={id} />}</Route>
            <Route path="/meetings" component={MeetingsPage} />
            <Route path="/meetings/*">{({ '*': id }) => <MeetingPage id={id} />}</Route>
            <Route path="/groups/:code">{({ code }) => <GroupPage code={code} />}</Route>
            <Route path="/documents/*">{({ '*': id }) => <DocumentPage id={id} />}</Route>
            <Route path="/series/*">{({ '*': slug }) => <SeriesPage id={`series/${slug}`} />}</Route>
            <Route path="/findings" component={FindingsPage} />
            <Route path="/listings" component={ListingsPage} />
            <Route path="/listings/:hash">{({ hash }) => <ListingPage id={`listing/${hash}`} />}</Route>
            <Route path="/graph/*">{({ '*': id }) => <GraphPage id={id} />}</Route>
            <Route component={NoSuchPage} />
          </Switch>
        </Panel>
      </main>
      <Announcer />
    </>
  );
}
