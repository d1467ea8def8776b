import { Command } from 'commander';
import { printLine, type Console } from '../console.js';
import { toFailure } from '../failure.js';
import { thisPackage } from '../this-package.js';
import { toldToEnd } from '../told-to-end.js';
import { openChosenStore, storeOption, type StoreChoice } from '../with-store.js';

export const mcpCommand = (console: Console): Command =>
  new Command('mcp')
    .description('let an assistant ask: a Model Context Protocol server on standard input and output')
    .addOption(storeOption())
    .addHelpText(
      'after',
      `
The tools search, history, meeting, path and findings read the graph and change
nothing. A client starts the server by itself; most are configured by a file
that holds:

  {
    "mcpServers": {
      "govgraph": {
        "command": "npx",
        "args": ["govgraph", "mcp", "--store", "file:.govgraph"]
      }
    }
  }

Give file: a whole path where the client runs in another folder.

Examples:
  govgraph mcp
  govgraph mcp --store file:/srv/govgraph/graph`,
    )
    .action(async (choices: StoreChoice) => {
      const store = await openChosenStore(choices, console);
      try {
        await store.ready();
        const { serveStream } = await import('../../mcp/serve-stream.js');
        const session = await serveStream(store, {
          ...thisPackage(),
          input: console.input,
          output: console.output,
          report: (error) => printLine(console.errors, `govgraph: ${toFailure(error).message}`),
        });
        if (console.errors.isTTY) printLine(console.errors, waiting(choices.store));
        await Promise.race([session.ended, toldToEnd()]);
        await session.close();
      } finally {
        await store.close();
      }
    });

const waiting = (store: string): string =>
  `govgraph waits for a client of the Model Context Protocol on standard input, with ${store}; Ctrl-C ends it.`;
