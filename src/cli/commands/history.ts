import { Command, Option } from 'commander';
import { readTrace } from '../../export/trace/read-trace.js';
import { PACKET_FORMATS, writeTrace, type PacketFormat } from '../../export/trace/write-trace.js';
import { profileOfStore } from '../../ingest/stored-profile.js';
import { changeRequestId } from '../../recognition/change-request-id.js';
import { storeOption, withListings, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { HISTORY, historyTable } from '../history-table.js';
import { layoutOf } from '../layout.js';
import { textOption } from '../option-values.js';
import { queryStore } from '../query-store.js';

interface HistoryOptions extends StoreChoice {
  readonly json?: true;
  readonly format: 'table' | PacketFormat;
}

export const historyCommand = (console: Console): Command =>
  new Command('history')
    .description('Show how a change request moved through the meetings, with evidence')
    .argument('<id>', 'the change request: CR018, cr18 or 18', textOption(200))
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'a table, or a file with all details, findings and citations')
        .choices(['table', ...PACKET_FORMATS])
        .default('table'),
    )
    .addOption(new Option('--json', 'print the answer of the API as JSON').conflicts('format'))
    .addHelpText(
      'after',
      `
Examples:
  govgraph history CR018
  govgraph history CR018 --format html > CR018.html
  govgraph history 18 --json | jq '.history[].version'`,
    )
    .action(async (id: string, options: HistoryOptions) => {
      const { format } = options;
      if (format !== 'table') {
        const trace = await withListings(options, console, async (store) =>
          readTrace(store, changeRequestId(id, await profileOfStore(store)) ?? id),
        );
        console.output.write(writeTrace(trace, format).text);
        return;
      }
      const { changeRequest } = await withListings(options, console, (store) => queryStore(store, HISTORY, { id }));
      if (!changeRequest) {
        throw new Failure(`no change request ${id}: no listing in ${options.store} mentions it; try: govgraph search`);
      }
      if (options.json) printJson(console, changeRequest);
      else printLine(console.output, historyTable(changeRequest, layoutOf(console)));
    });
