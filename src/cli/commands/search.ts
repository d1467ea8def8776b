import { Command } from 'commander';
import { ask } from '../ask.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { sheetOf } from '../sheet.js';
import { tableOf } from '../table.js';
import { storeOption, withListings, type StoreChoice } from '../with-store.js';

const QUERY = `query Search($text: String!) {
  search(text: $text, first: 20) {
    totalCount
    edges {
      score
      node {
        __typename
        id
        ... on Group { name }
        ... on Meeting { label date }
        ... on Document { shortName meeting { label date } }
        ... on ChangeRequest { title }
        ... on DocumentSeries { title reference }
      }
    }
  }
}`;

interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string | null;
  readonly label?: string;
  readonly shortName?: string;
  readonly title?: string | null;
  readonly reference?: string | null;
  readonly meeting?: { readonly label: string; readonly date: string };
}

interface Answered {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly { readonly score: number; readonly node: Found }[];
  };
}

const KINDS: Readonly<Record<string, string>> = { ChangeRequest: 'change request', DocumentSeries: 'series' };

/** A document's id is long, and is its meeting and its name. */
const placeOf = ({ id, meeting }: Found): string => (meeting ? `${meeting.label}, ${meeting.date}` : id);

/** What a person would call it. */
const nameOf = (node: Found): string => node.shortName ?? node.label ?? node.title ?? node.name ?? node.reference ?? '';

export const searchCommand = (console: Console): Command =>
  new Command('search')
    .description('find groups, meetings, documents, change requests and series')
    .argument('<text...>', 'a number, a code, a reference, a day, or words')
    .addOption(storeOption())
    .option('--json', 'print the answer of the API as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph search cr18
  govgraph search "DAG 21.1"
  govgraph search code of connection --json | jq -r '.edges[].node.id'`,
    )
    .action(async (words: string[], choices: StoreChoice & { json?: true }) => {
      const text = words.join(' ');
      const { search } = await withListings(choices, console, (store) => ask<Answered>(store, QUERY, { text }));
      if (choices.json) printJson(console, search);
      if (search.edges.length === 0) throw new Failure(`nothing for ${JSON.stringify(text)} in ${choices.store}`);
      if (choices.json) return;
      const rows = search.edges.map(({ node }) => [
        KINDS[node.__typename] ?? node.__typename.toLowerCase(),
        placeOf(node),
        nameOf(node),
      ]);
      printLine(console.output, tableOf(sheetOf(console), ['Kind', 'Id or meeting', 'Name'], rows));
      const more = search.totalCount - search.edges.length;
      if (more > 0) printLine(console.output, `\nand ${more.toLocaleString('en')} more`);
    });
