import { Route, Switch } from 'wouter-preact';
import { Panel } from './parts/panel';
import { ChangeRequestPage } from './pages/change-request/change-request-page';
import { DocumentPage } from './pages/document/document-page';
import { FindingsPage } from './pages/findings/findings-page';
import { GraphPage } from './pages/graph/graph-page';
import { GroupPage } from './pages/group/group-page';
import { ListingPage } from './pages/listings/listing-page';
import { ListingsPage } from './pages/listings/listings-page';
import { MeetingPage } from './pages/meeting/meeting-page';
import { MeetingsPage } from './pages/meetings/meetings-page';
import { NoSuchPage } from './pages/no-such-page';
import { OverviewPage } from './pages/overview/overview-page';
import { SeriesPage } from './pages/series/series-page';
import { Announcer } from './shell/announcer';
import { Header } from './shell/header';

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
