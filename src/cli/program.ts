import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.js';
import { completeCommand, completionCommand } from './commands/completion.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { historyCommand } from './commands/history.js';
import { ingestCommand } from './commands/ingest.js';
import { mcpCommand } from './commands/mcp.js';
import { rebuildCommand } from './commands/rebuild.js';
import { searchCommand } from './commands/search.js';
import { serveCommand } from './commands/serve.js';
import { statsCommand } from './commands/stats.js';
import { printLine, type Console } from './console.js';
import { EXIT_STATUS } from './exit-status.js';
import { toFailure } from './failure.js';
import { thisPackage } from './this-package.js';

/** With the program's own name. */
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

const COMMANDS = [
  ingestCommand,
  serveCommand,
  mcpCommand,
  historyCommand,
  searchCommand,
  checkCommand,
  explainCommand,
  exportCommand,
  statsCommand,
  rebuildCommand,
  completionCommand,
] as const;

function programOn(console: Console): Command {
  const program = new Command('govgraph')
    .description('Traces a change request through a programme’s meetings, and shows the evidence.')
    .version(thisPackage().version)
    .addHelpText(
      'after',
      `
Examples:
  govgraph ingest listing.txt     read a published listing into file:.govgraph
  govgraph history CR018          how CR018 travelled through the meetings
  govgraph serve                  the same as GraphQL, on port 4000

Exit status:
  0  done; an ingest read at least one row
  1  a fault of a file, the store or a port, or what was asked for is not there
  2  a fault of the command line`,
    );
  for (const command of COMMANDS) program.addCommand(command(console));
  program.addCommand(completeCommand(console, program), { hidden: true });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => console.output.write(text),
      writeErr: (text) => console.errors.write(text),
      outputError: (text, write) =>
        write(
          `govgraph: ${text
            .replace(/^error: /, '')
            .replace(/\s+/g, ' ')
            .replace(/[. ]+$/, '')}; see ${nameOf(command)} --help\n`,
        ),
    });
  }
  return program;
}

/** Runs one command line, without the program's own name, and gives the exit status. Every error is one line. */
export async function run(words: readonly string[], console: Console): Promise<number> {
  const program = programOn(console);
  try {
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return EXIT_STATUS.usage;
    }
    await program.parseAsync([...words], { from: 'user' });
    return EXIT_STATUS.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_STATUS.ok : EXIT_STATUS.usage;
    const failure = toFailure(error);
    printLine(console.errors, `govgraph: ${failure.message}`);
    return failure.status;
  }
}
