import { Command } from 'commander';
import { requireListings, storeOption, withStore, type StoreChoice } from '../chosen-store.js';
import { printLine, terminationSignal, type Console } from '../console.js';
import { toFailure } from '../failure.js';
import { packageInfo } from '../package-info.js';

export const mcpCommand = (console: Console): Command =>
  new Command('mcp')
    .description('Start a Model Context Protocol server for assistants')
    .addOption(storeOption())
    .addHelpText(
      'after',
      `
The server speaks on standard input and output. Its tools search, history,
meeting, path and findings only read the graph. An MCP client starts the server
itself. Most clients are configured by a file like this:

  {
    "mcpServers": {
      "govgraph": {
        "command": "npx",
        "args": ["govgraph", "mcp", "--store", "file:.govgraph"]
      }
    }
  }

If the client runs in another folder, give file: an absolute path.

Examples:
  govgraph mcp
  govgraph mcp --store file:/srv/govgraph/graph`,
    )
    .action((options: StoreChoice) =>
      withStore(options, console, async (store) => {
        await requireListings(store);
        const { serveStream } = await import('../../mcp/serve-stream.js');
        const session = await serveStream(store, {
          ...packageInfo(),
          input: console.input,
          output: console.output,
          report: (error) => printLine(console.errors, `govgraph: ${toFailure(error).message}`),
        });
        if (console.errors.isTTY) {
          printLine(
            console.errors,
            `govgraph waits for an MCP client on standard input, with ${options.store}. Press Ctrl-C to stop.`,
          );
        }
        await Promise.race([session.ended, terminationSignal()]);
        await session.close();
      }),
    );
