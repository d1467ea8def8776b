import type { Command, Option } from 'commander';

/** A word with which a command line may go on. */
export interface Completion {
  readonly value: string;
  readonly description: string;
}

/**
 * The completions of the last of these words, which do not include the name of the program. None if
 * any word is possible, such as the name of a file.
 */
export function completionsOf(program: Command, words: readonly string[]): Completion[] {
  // bash splits `--format=csv` into three words.
  const split = (words.at(-1) === '=' ? [...words, ''] : words).filter((word) => word !== '=');
  const last = split.at(-1) ?? '';
  return possibleWords(program, split.slice(0, -1), last).filter(({ value }) => value.startsWith(last));
}

function possibleWords(program: Command, before: readonly string[], last: string): Completion[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const named = before.findIndex((word) => !word.startsWith('-'));
  const command = commands.find((one) => one.name() === before[named]) ?? program;
  const options = help.visibleOptions(command);

  const assigned = /^(--[^=]+)=/.exec(last);
  if (assigned) return choicesOf(options.find(isNamed(assigned[1]!)), assigned[0]);
  const pending = options.find(isNamed(before.at(-1) ?? ''));
  if (pending && takesValue(pending)) return choicesOf(pending);
  if (last.startsWith('-')) {
    return options.flatMap(({ long, description }) => (long == null ? [] : [{ value: long, description }]));
  }
  if (command === program || command.name() === 'help') {
    return commands.map((one) => ({ value: one.name(), description: one.description() }));
  }
  const given = before.slice(named + 1).filter((word, i, all) => {
    const option = options.find(isNamed(all[i - 1] ?? ''));
    return !word.startsWith('-') && !(option && takesValue(option));
  });
  return choicesOf(command.registeredArguments[given.length]);
}

const isNamed =
  (word: string) =>
  ({ long, short }: Option): boolean =>
    long === word || short === word;

const takesValue = ({ required, optional }: Option): boolean => required || optional;

const choicesOf = (of: { readonly argChoices?: string[] } | undefined, prefix = ''): Completion[] =>
  (of?.argChoices ?? []).map((choice) => ({ value: `${prefix}${choice}`, description: '' }));
