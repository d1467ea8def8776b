import { Command } from 'commander';
import { completionsOf } from '../completions.js';
import { printLine, type Console } from '../console.js';

/** Answers the scripts of `completion`. Prints each completion on a line and, after a tab, its description. */
export const completeCommand = (console: Console, program: Command): Command =>
  new Command('complete').argument('[words...]').action((words: string[]) => {
    for (const { value, description } of completionsOf(program, words)) {
      printLine(console.output, description === '' ? value : `${value}\t${description}`);
    }
  });
