import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { rebuildGraph } from '../../store/rebuild-graph.js';
import { readStoreUrl } from '../../store/store-url.js';
import { curationOption, storeOption, storeOptionsFor, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { progressOn } from '../progress.js';

export const rebuildCommand = (console: Console): Command =>
  new Command('rebuild')
    .description('Build the graph again from the readings in the store')
    .addOption(storeOption())
    .addOption(curationOption())
    .option('--json', 'print the number of readings as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph rebuild
  govgraph rebuild --store file:graph --curation corrections.yaml`,
    )
    .action(async (options: StoreChoice & { json?: true }) => {
      const address = readStoreUrl(options.store);
      if (address.engine === 'folder' && !existsSync(address.path)) {
        throw new Failure(`${options.store} holds no listing yet; import one with: govgraph ingest FILE`);
      }
      const progress = progressOn(console);
      progress.show({ phase: 'inferring', done: 0, total: 0 });
      const readings = await rebuildGraph(options.store, storeOptionsFor(options, console)).finally(progress.stop);
      if (options.json) {
        printJson(console, { readings });
        return;
      }
      const count = readings === 1 ? '1 reading' : `${readings.toLocaleString('en')} readings`;
      printLine(console.output, `Built the graph of ${options.store} again from ${count}.`);
    });
