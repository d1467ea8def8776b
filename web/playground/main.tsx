import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fromAddress } from './from-address';
import { fetchOperationThatIsThere } from './operation-that-is-there';
import { workedQueries } from './worked-queries';

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: fetchOperationThatIsThere,
  enableIncrementalDelivery: false,
});

const place = document.getElementById('playground');
if (!place) throw new Error('index.html has no element with the id "playground"');

const asked = fromAddress(location.search);
const tabs = workedQueries.map((query) => ({ query }));

createRoot(place).render(
  // Headers hold the write token, so they are never kept in the browser's storage.
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={workedQueries[0] ?? ''}
    // Until the browser holds tabs of its own.
    defaultTabs={asked ? [{ query: asked.initialQuery, variables: asked.initialVariables }, ...tabs] : tabs}
    shouldPersistHeaders={false}
    {...asked}
  >
    <GraphiQL.Logo>
      <a className="home" href="/">
        govgraph
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
