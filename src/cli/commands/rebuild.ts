import { Command } from 'commander';
import { rebuildGraph } from '../../store/rebuild-graph.js';
import { printJson, printLine, type Console } from '../console.js';
import { progressOn } from '../progress.js';
import { curationOption, storeOption, storeOptionsFor, type StoreChoice } from '../with-store.js';

export const rebuildCommand = (console: Console): Command =>
  new Command('rebuild')
    .description('make the graph again from the readings that the store keeps')
    .addOption(storeOption())
    .addOption(curationOption())
    .option('--json', 'print how many readings it was made from as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph rebuild
  govgraph rebuild --store file:graph --curation corrections.yaml`,
    )
    .action(async (choices: StoreChoice & { json?: true }) => {
      const progress = progressOn(console);
      progress.show({ phase: 'inferring', done: 0, total: 0 });
      const readings = await rebuildGraph(choices.store, storeOptionsFor(choices, console)).finally(progress.stop);
      if (choices.json) printJson(console, { readings });
      else
        printLine(
          console.output,
          `Made the graph of ${choices.store} again from ${readings} ${readings === 1 ? 'reading' : 'readings'}.`,
        );
    });
