import { Route, Switch } from 'wouter-preact';
import { lazyPage } from './parts/lazy-page';
import { ErrorBoundary } from './parts/error-boundary';
import { ChangeRequestPage } from './pages/change-request/change-request-page';
import { MeetingPage } from './pages/meeting/meeting-page';
import { NotFoundPage } from './pages/not-found-page';
import { OverviewPage } from './pages/overview/overview-page';
import { SeriesPage } from './pages/series/series-page';
import { Announcer } from './shell/announcer';
import { Header } from './shell/header';

const DocumentPage = lazyPage(async () => (await import('./pages/document/document-page')).DocumentPage);
const GroupPage = lazyPage(async () => (await import('./pages/group/group-page')).GroupPage);
const MeetingsPage = lazyPage(async () => (await import('./pages/meetings/meetings-page')).MeetingsPage);
const FindingsPage = lazyPage(async () => (await import('./pages/findings/findings-page')).FindingsPage);
const GraphPage = lazyPage(async () => (await import('./pages/graph/graph-page')).GraphPage);
const ListingPage = lazyPage(async () => (await import('./pages/listings/listing-page')).ListingPage);
const ListingsPage = lazyPage(async () => (await import('./pages/listings/listings-page')).ListingsPage);

/** The pages by address. `src/api/explorer.ts` has to serve each of these addresses. */
export function Explorer() {
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary name="this page">
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
            <Route component={NotFoundPage} />
          </Switch>
        </ErrorBoundary>
      </main>
      <Announcer />
    </>
  );
}
