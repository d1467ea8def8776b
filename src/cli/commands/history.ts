import { Command, Option } from 'commander';
import { changeRequestId } from '../../graph/identity.js';
import { readTrace } from '../../export/trace/read-trace.js';
import { PACKET_FORMATS, writeTrace, type PacketFormat } from '../../export/trace/write-trace.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { historyTable, type ToldHistory } from '../history-table.js';
import { storeOption, withStore, type StoreChoice } from '../with-store.js';

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
  listings { id }
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
        const trace = await withStore(choices, console, async (store) => {
          await store.ready();
          return readTrace(store, changeRequestId(id) ?? id);
        });
        console.output.write(writeTrace(trace, format).text);
        return;
      }
      const answer = await withStore(choices, console, async (store) => {
        await store.ready();
        const { executeInProcess } = await import('../../api/execute.js');
        return executeInProcess(store, QUERY, { id });
      });
      const error = answer.errors?.[0];
      if (error) throw new Failure(error.message);
      const data = answer.data as { changeRequest: ToldHistory | null; listings: readonly unknown[] };
      if (data.listings.length === 0) {
        throw new Failure(`${choices.store} holds no listing yet; read one with: govgraph ingest FILE`);
      }
      if (!data.changeRequest) {
        throw new Failure(`no change request ${id}: it is in none of the listings that ${choices.store} holds`);
      }
      if (choices.json) printJson(console, data.changeRequest);
      else printLine(console.output, historyTable(data.changeRequest));
    });
