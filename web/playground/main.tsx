import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { firstQuery } from './first-query';
import { fromAddress } from './from-address';

const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });

const place = document.getElementById('playground');
if (!place) throw new Error('index.html has no element with the id "playground"');

createRoot(place).render(
  // Headers hold the write token, so they are never kept in the browser's storage.
  <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} shouldPersistHeaders={false} {...fromAddress(location.search)}>
    <GraphiQL.Logo>
      <a className="home" href="/">
        govgraph
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
