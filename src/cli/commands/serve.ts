import type { AddressInfo } from 'node:net';
import { Command, InvalidArgumentError, Option } from 'commander';
import { correctionsFor } from '../../ingest/curation-file.js';
import { FIRST_QUERY } from '../../api/first-query.js';
import { printJson, printLine, type Console } from '../console.js';
import { listenFailure } from '../failure.js';
import { toldToEnd } from '../told-to-end.js';
import { curationOption, openChosenStore, storeOption, type StoreChoice } from '../with-store.js';

interface ServeChoices extends StoreChoice {
  readonly host: string;
  readonly port: number;
  /** Sites other than the server's own. */
  readonly origin?: readonly string[];
  readonly json?: true;
}

function readPort(written: string): number {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65535)
    throw new InvalidArgumentError('Give a port from 0 to 65535; 0 takes any free one.');
  return port;
}

/** After those before, one origin or, as the environment gives them, several parted by commas. */
const readOrigins = (written: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readOrigin),
];

/** As browsers write it: a page on another port, or on `localhost` for 127.0.0.1, is of another origin. */
function readOrigin(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new InvalidArgumentError('Give an origin: the scheme, the host and the port of a site, and no path.');
}

function addressOf(address: AddressInfo): string {
  const anywhere = address.address === '0.0.0.0' || address.address === '::';
  const host = anywhere ? 'localhost' : address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

export const serveCommand = (console: Console): Command =>
  new Command('serve')
    .description('answer GraphQL queries over the graph')
    .addOption(storeOption())
    .addOption(new Option('--port <port>', 'the port to listen on').env('PORT').default(4000).argParser(readPort))
    .addOption(new Option('--host <address>', 'the address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(
      new Option('--origin <url>', 'another site whose pages may ask; several: again, or with commas')
        .env('GOVGRAPH_ORIGINS')
        .argParser(readOrigins),
    )
    .addOption(curationOption())
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph serve
  govgraph serve --port 8080 --store file:graph
  govgraph serve --origin http://localhost:8080 --origin https://example.org
  NEO4J_PASSWORD=… govgraph serve --store neo4j://localhost:7687`,
    )
    .action(async (choices: ServeChoices) => {
      const store = await openChosenStore(choices, console);
      try {
        await store.ready();
        const { createServer } = await import('../../api/server.js');
        const server = await createServer({
          store,
          origins: choices.origin ?? [],
          writeToken: console.environment.GOVGRAPH_WRITE_TOKEN,
          corrections: () => correctionsFor(choices.store, choices.curation),
        });
        try {
          await server.listen({ port: choices.port, host: choices.host });
        } catch (error) {
          await server.close();
          throw listenFailure(error, `${choices.host}:${choices.port}`) ?? error;
        }
        const url = addressOf(server.server.address() as AddressInfo);
        if (choices.json) printJson(console, { url, graphql: `${url}/graphql`, graphiql: `${url}/graphiql` });
        else printLine(console.output, welcome(url, choices.store));
        await toldToEnd();
        await server.close();
      } finally {
        await store.close();
      }
    });

const welcome = (url: string, store: string): string => `govgraph serves ${store} at ${url}
  playground  ${url}/graphiql
  endpoint    ${url}/graphql
Paste this into the playground:

${FIRST_QUERY}
Ctrl-C ends it.`;
