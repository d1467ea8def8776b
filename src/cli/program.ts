import { Command, CommanderError } from 'commander';
import { completeCommand } from './commands/complete.js';
import { printLine, type Console } from './console.js';
import { EXIT_STATUS, toFailure } from './failure.js';
import { packageInfo } from './package-info.js';

/** The command's name after the program's. */
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

/** Each is loaded only when it is needed, because what they import takes long to load. */
const COMMANDS = new Map<string, () => Promise<(console: Console) => Command>>([
  ['ingest', async () => (await import('./commands/ingest.js')).ingestCommand],
  ['serve', async () => (await import('./commands/serve.js')).serveCommand],
  ['mcp', async () => (await import('./commands/mcp.js')).mcpCommand],
  ['history', async () => (await import('./commands/history.js')).historyCommand],
  ['search', async () => (await import('./commands/search.js')).searchCommand],
  ['check', async () => (await import('./commands/check.js')).checkCommand],
  ['explain', async () => (await import('./commands/explain.js')).explainCommand],
  ['export', async () => (await import('./commands/export.js')).exportCommand],
  ['stats', async () => (await import('./commands/stats.js')).statsCommand],
  ['rebuild', async () => (await import('./commands/rebuild.js')).rebuildCommand],
  ['completion', async () => (await import('./commands/completion.js')).completionCommand],
]);

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

/** The program with the command that the first word names, or with all commands where it names none. */
async function programFor(words: readonly string[], console: Console): Promise<Command> {
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
  const named = COMMANDS.get(words[0] ?? '');
  const commands = await Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load()));
  for (const command of commands) program.addCommand(command(console));
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
  const program = await programFor(words, console);
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
