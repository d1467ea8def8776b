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
import { EXIT_STATUS, toFailure } from './failure.js';
import { packageInfo } from './package-info.js';

/** The command's name after the program's. */
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

/** The longest message about the command line, in characters. */
const MAX_MESSAGE = 400;

/** Commander's message on one line. A long value in it is shortened. */
function usageMessage(text: string): string {
  const half = MAX_MESSAGE / 2;
  const short = text.length <= MAX_MESSAGE ? text : `${text.slice(0, half)}…${text.slice(-half)}`;
  return short
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
}

function programOn(console: Console): Command {
  const program = new Command('govgraph')
    .description('A graph of governance meetings, their documents and change requests.')
    .version(packageInfo().version)
    .addHelpText(
      'after',
      `
Examples:
  govgraph ingest listing.txt     import a listing into file:.govgraph
  govgraph history CR018          show how CR018 moved through the meetings
  govgraph serve                  open the explorer and the API on port 4000

Exit status:
  0  success; an ingest read at least one row
  1  an error of a file, a store or a port, or what you asked for does not exist
  2  an error of the command line`,
    );
  for (const command of COMMANDS) program.addCommand(command(console));
  program.addCommand(completeCommand(console, program), { hidden: true });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => console.output.write(text),
      writeErr: (text) => console.errors.write(text),
      outputError: (text, write) => write(`govgraph: ${usageMessage(text)}; see ${nameOf(command)} --help\n`),
    });
  }
  return program;
}

/** Runs a command line, without the program's name, and returns the exit status. Every error is one line. */
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
