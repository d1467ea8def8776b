import type { AddressInfo } from 'node:net';
import { Command, Option } from 'commander';
import { FIRST_QUERY } from '../../api/first-query.js';
import { correctionsFor } from '../../ingest/curation-file.js';
import type { Store } from '../../store/store.js';
import { curationOption, requireListings, storeOption, withStore, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, terminationSignal, type Console } from '../console.js';
import { listenFailure } from '../failure.js';
import { numberOption, originsOption, textOption } from '../option-values.js';

interface ServeOptions extends StoreChoice {
  readonly host: string;
  readonly port: number;
  /** Origins other than the server's own. */
  readonly origin?: readonly string[];
  readonly json?: true;
}

function addressOf(address: AddressInfo): string {
  const anywhere = address.address === '0.0.0.0' || address.address === '::';
  const host = anywhere ? 'localhost' : address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

export const serveCommand = (console: Console): Command =>
  new Command('serve')
    .description('Start the explorer and the GraphQL API')
    .addOption(storeOption())
    .addOption(
      new Option('--port <port>', 'the port to listen on; 0 for any free port')
        .env('PORT')
        .default(4000)
        .argParser(numberOption(0, 65_535)),
    )
    .addOption(
      new Option('--host <address>', 'the address to listen on')
        .env('HOST')
        .default('127.0.0.1')
        .argParser(textOption(255)),
    )
    .addOption(
      new Option('--origin <url>', 'another site whose pages may use the API; repeat it, or separate with commas')
        .env('GOVGRAPH_ORIGINS')
        .argParser(originsOption),
    )
    .addOption(curationOption())
    .option('--json', 'print the addresses as JSON')
    .addHelpText(
      'after',
      `
GOVGRAPH_WRITE_TOKEN enables imports over GraphQL, for clients that send it.

Examples:
  govgraph serve
  govgraph serve --port 8080 --store file:graph
  govgraph serve --origin http://localhost:8080 --origin https://example.org
  NEO4J_PASSWORD=… govgraph serve --store neo4j://localhost:7687`,
    )
    .action((options: ServeOptions) =>
      withStore(options, console, async (store) => {
        const writeToken = console.environment.GOVGRAPH_WRITE_TOKEN;
        await requireStore(store, writeToken);
        const { createServer } = await import('../../api/server.js');
        const server = await createServer({
          store,
          origins: options.origin ?? [],
          writeToken,
          corrections: (profile) => correctionsFor(options.store, options.curation, profile),
        });
        try {
          await server.listen({ port: options.port, host: options.host });
        } catch (error) {
          await server.close();
          throw listenFailure(error, `${options.host}:${options.port}`) ?? error;
        }
        const url = addressOf(server.server.address() as AddressInfo);
        if (options.json) printJson(console, { url, graphql: `${url}/graphql`, graphiql: `${url}/graphiql` });
        else printLine(console.output, welcome(url, options.store));
        await terminationSignal();
        await server.close();
      }),
    );

/** Throws a `Failure` if the folder of the store does not exist, unless the server may write to it. */
async function requireStore(store: Store, writeToken: string | undefined): Promise<void> {
  if (store.url.startsWith('file:') && !writeToken) {
    await requireListings(store, ', or set GOVGRAPH_WRITE_TOKEN to import over GraphQL');
  } else {
    await store.ready();
  }
}

const welcome = (url: string, store: string): string => `govgraph serves ${store} at ${url}
  explorer    ${url}/
  playground  ${url}/graphiql
  endpoint    ${url}/graphql
A first query for the playground:

${FIRST_QUERY}
Press Ctrl-C to stop.`;
