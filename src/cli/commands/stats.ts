import { Command } from 'commander';
import { formatType } from '../../export/formatting.js';
import { graphql } from '../../typed-query.js';
import { storeOption, withListings, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { layoutOf } from '../layout.js';
import { queryStore } from '../query-store.js';
import { tableOf } from '../table.js';

const STATISTICS = graphql(`
  query Statistics {
    statistics {
      groups
      meetings
      documents
      changeRequests
      series
      listings
      rows
      findings
      publications
    }
    listings {
      id
      name
      asOf
      ingestedAt
      rowCount
      sha256
      group {
        code
      }
    }
  }
`);

export const statsCommand = (console: Console): Command =>
  new Command('stats')
    .description('Count the nodes of the graph, and list its listings')
    .addOption(storeOption())
    .option('--json', 'print the answer of the API as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph stats
  govgraph stats --json | jq .statistics.documents`,
    )
    .action(async (options: StoreChoice & { json?: true }) => {
      const answer = await withListings(options, console, (store) => queryStore(store, STATISTICS, {}));
      if (options.json) {
        printJson(console, answer);
        return;
      }
      const { statistics, listings } = answer;
      const layout = layoutOf(console);
      const counts = Object.entries(statistics).map(([what, count]) => [
        formatType(what.replace(/(?=[A-Z])/g, '_')),
        count.toLocaleString('en'),
      ]);
      printLine(console.output, tableOf(layout, [], counts));
      const rows = listings.map(({ name, group, asOf, rowCount }) => [group?.code ?? '', asOf, String(rowCount), name]);
      printLine(console.output, `\n${tableOf(layout, ['Group', 'As of', 'Rows', 'Listing'], rows)}`);
    });
