import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fromAddress } from './from-address';
import { fetchKnownOperation } from './known-operation';
import { workedQueries } from './worked-queries';

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: fetchKnownOperation,
  enableIncrementalDelivery: false,
});

const root = document.getElementById('playground');
if (!root) throw new Error('index.html has no element with the id "playground"');

const initial = fromAddress(location.search);
const tabs = workedQueries.map((query) => ({ query }));

createRoot(root).render(
  // Headers may contain the write token, so they are not stored in the browser.
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={workedQueries[0] ?? ''}
    // Until the browser has stored tabs.
    defaultTabs={initial ? [{ query: initial.initialQuery, variables: initial.initialVariables }, ...tabs] : tabs}
    shouldPersistHeaders={false}
    {...initial}
  >
    <GraphiQL.Logo>
      <a className="home" href="/">
        govgraph
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
