import { Command, Option } from 'commander';
import { changeRequestId } from '../../graph/identity.js';
import { readTrace } from '../../export/trace/read-trace.js';
import { PACKET_FORMATS, writeTrace, type PacketFormat } from '../../export/trace/write-trace.js';
import { ask } from '../ask.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { historyTable, type ToldHistory } from '../history-table.js';
import { sheetOf } from '../sheet.js';
import { storeOption, withListings, type StoreChoice } from '../with-store.js';

const QUERY = `query History($id: ID!) {
  changeRequest(id: $id) {
    id
    title
    history {
      position
      change
      version
      document { id shortName }
      meeting { id label date }
      previous { id }
      daysSincePrevious
      copies { id shortName }
      supporting { id shortName }
      link { type basis rule confidence rows { id line text listing { id name asOf sha256 } } }
    }
    supporting { id shortName meeting { id label date } }
  }
}`;

interface HistoryChoices extends StoreChoice {
  readonly json?: true;
  readonly format: 'table' | PacketFormat;
}

export const historyCommand = (console: Console): Command =>
  new Command('history')
    .description('how a change request travelled through the meetings, and why we say so')
    .argument('<id>', 'the change request, as CR018, cr18 or 18')
    .addOption(storeOption())
    .addOption(
      new Option(
        '--format <format>',
        'the table, or the trace packet: all that is known of it, with its rows, as a file',
      )
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
    .action(async (id: string, choices: HistoryChoices) => {
      const { format } = choices;
      if (format !== 'table') {
        const trace = await withListings(choices, console, (store) => readTrace(store, changeRequestId(id) ?? id));
        console.output.write(writeTrace(trace, format).text);
        return;
      }
      const { changeRequest } = await withListings(choices, console, (store) =>
        ask<{ changeRequest: ToldHistory | null }>(store, QUERY, { id }),
      );
      if (!changeRequest) {
        throw new Failure(`no change request ${id}: it is in none of the listings that ${choices.store} holds`);
      }
      if (choices.json) printJson(console, changeRequest);
      else printLine(console.output, historyTable(changeRequest, sheetOf(console)));
    });
