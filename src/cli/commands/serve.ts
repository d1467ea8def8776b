import type { AddressInfo } from 'node:net';
import { Command, InvalidArgumentError, Option } from 'commander';
import { correctionsFor } from '../../ingest/curation-file.js';
import { FIRST_QUERY } from '../../api/first-query.js';
import { printJson, printLine, type Console } from '../console.js';
import { listenFailure } from '../failure.js';
import { curationOption, openChosenStore, storeOption, type StoreChoice } from '../with-store.js';

interface ServeChoices extends StoreChoice {
  readonly host: string;
  readonly port: number;
  readonly json?: true;
}

function readPort(written: string): number {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65535)
    throw new InvalidArgumentError('Give a port from 0 to 65535; 0 takes any free one.');
  return port;
}

/** Resolves when the process is told to end. */
const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

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
    .addOption(curationOption())
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph serve
  govgraph serve --port 8080 --store file:graph
  NEO4J_PASSWORD=… govgraph serve --store neo4j://localhost:7687`,
    )
    .action(async (choices: ServeChoices) => {
      const store = await openChosenStore(choices, console);
      try {
        await store.ready();
        const { createServer } = await import('../../api/server.js');
        const server = await createServer({
          store,
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
