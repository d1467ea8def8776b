import { Command } from 'commander';
import { ask } from '../ask.js';
import { printJson, printLine, type Console } from '../console.js';
import { sheetOf } from '../sheet.js';
import { tableOf } from '../table.js';
import { storeOption, withStore, type StoreChoice } from '../with-store.js';

const QUERY = `{
  statistics { groups meetings documents changeRequests series listings rows findings }
  listings { id name asOf ingestedAt rowCount sha256 group { code } }
}`;

interface Answered {
  readonly statistics: Readonly<Record<string, number>>;
  readonly listings: readonly {
    readonly name: string;
    readonly asOf: string;
    readonly rowCount: number;
    readonly group: { readonly code: string } | null;
  }[];
}

const NAMES: Readonly<Record<string, string>> = { changeRequests: 'change requests' };

export const statsCommand = (console: Console): Command =>
  new Command('stats')
    .description('what the graph holds, and the listings that it was read from')
    .addOption(storeOption())
    .option('--json', 'print the answer of the API as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph stats
  govgraph stats --json | jq .statistics.documents`,
    )
    .action(async (choices: StoreChoice & { json?: true }) => {
      const answer = await withStore(choices, console, async (store) => {
        await store.ready();
        return ask<Answered>(store, QUERY);
      });
      if (choices.json) {
        printJson(console, answer);
        return;
      }
      const { statistics, listings } = answer;
      const sheet = sheetOf(console);
      const counts = Object.entries(statistics).map(([what, count]) => [
        NAMES[what] ?? what,
        count.toLocaleString('en'),
      ]);
      printLine(console.output, tableOf(sheet, [], counts));
      if (listings.length === 0) return;
      const rows = listings.map(({ name, group, asOf, rowCount }) => [group?.code ?? '', asOf, String(rowCount), name]);
      printLine(console.output, `\n${tableOf(sheet, ['Group', 'As of', 'Rows', 'Listing'], rows)}`);
    });
