import type { Command, Option } from 'commander';

/** What may stand at the end of an unfinished command line. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/**
 * What the last of these words may become, the name of the program being left out; none where it may
 * be anything, such as the name of a file.
 */
export function candidates(program: Command, words: readonly string[]): Candidate[] {
  // bash makes `--format=csv` three words.
  const parted = (words.at(-1) === '=' ? [...words, ''] : words).filter((word) => word !== '=');
  const last = parted.at(-1) ?? '';
  return possible(program, parted.slice(0, -1), last).filter(({ value }) => value.startsWith(last));
}

function possible(program: Command, before: readonly string[], last: string): Candidate[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const named = before.findIndex((word) => !word.startsWith('-'));
  const command = commands.find((one) => one.name() === before[named]) ?? program;
  const options = help.visibleOptions(command);

  const assigned = /^(--[^=]+)=/.exec(last);
  if (assigned) return choicesOf(options.find(isCalled(assigned[1]!)), assigned[0]);
  const waiting = options.find(isCalled(before.at(-1) ?? ''));
  if (waiting && takesValue(waiting)) return choicesOf(waiting);
  if (last.startsWith('-')) {
    return options.flatMap(({ long, description }) => (long == null ? [] : [{ value: long, description }]));
  }
  if (command === program || command.name() === 'help') {
    return commands.map((one) => ({ value: one.name(), description: one.description() }));
  }
  const given = before.slice(named + 1).filter((word, i, all) => {
    const option = options.find(isCalled(all[i - 1] ?? ''));
    return !word.startsWith('-') && !(option && takesValue(option));
  });
  return choicesOf(command.registeredArguments[given.length]);
}

const isCalled =
  (word: string) =>
  ({ long, short }: Option): boolean =>
    long === word || short === word;

const takesValue = ({ required, optional }: Option): boolean => required || optional;

const choicesOf = (of: { readonly argChoices?: string[] } | undefined, prefix = ''): Candidate[] =>
  (of?.argChoices ?? []).map((choice) => ({ value: `${prefix}${choice}`, description: '' }));
