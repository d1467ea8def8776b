import { Command } from 'commander';
import { formatPublished, formatType } from '../../export/formatting.js';
import { graphql, type ResultOf } from '../../typed-query.js';
import { storeOption, withListings, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { layoutOf } from '../layout.js';
import { queryStore } from '../query-store.js';
import { tableOf } from '../table.js';

const SEARCH = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 20) {
      totalCount
      edges {
        score
        node {
          __typename
          id
          ... on Group {
            name
          }
          ... on Meeting {
            label
            date
          }
          ... on Document {
            shortName
            meeting {
              label
              date
            }
          }
          ... on ChangeRequest {
            title
          }
          ... on DocumentSeries {
            title
            reference
            publications {
              version
              status
            }
          }
          ... on Publication {
            shortName
            version
            status
          }
        }
      }
    }
  }
`);

type Found = ResultOf<typeof SEARCH>['search']['edges'][number]['node'];

/** `ChangeRequest` as `change request` */
const typeOf = ({ __typename }: Found): string =>
  __typename === 'DocumentSeries' ? 'series' : formatType(__typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_'));

/** The meeting of a document, since its id is long; the id of any other item. */
const placeOf = (node: Found): string =>
  node.__typename === 'Document' ? `${node.meeting.label}, ${node.meeting.date}` : node.id;

/** How many published versions of a series are shown. */
const SHOWN_VERSIONS = 3;

/** `published: v5.8.4, Approved; v5.8.5, Draft; 2 more` */
function publishedVersions(publications: readonly { version: string | null; status: string | null }[]): string[] {
  if (publications.length === 0) return [];
  const more = publications.length - SHOWN_VERSIONS;
  const [first, ...others] = publications.slice(0, SHOWN_VERSIONS).map(formatPublished);
  return [`published: ${first!}`, ...others, ...(more > 0 ? [`${more} more`] : [])];
}

function nameOf(node: Found): string {
  switch (node.__typename) {
    case 'Group':
      return node.name ?? '';
    case 'Meeting':
      return node.label;
    case 'Document':
      return node.shortName;
    case 'ChangeRequest':
      return node.title ?? '';
    case 'DocumentSeries':
      return [node.title ?? node.reference ?? '', ...publishedVersions(node.publications)].join('; ');
    case 'Publication':
      return `${node.shortName} (${formatPublished(node)})`;
    default:
      return '';
  }
}

export const searchCommand = (console: Console): Command =>
  new Command('search')
    .description('Find groups, meetings, documents, change requests, series and publications')
    .argument('<text...>', 'a number, a code, a reference, a date, or words')
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
    .action(async (words: string[], options: StoreChoice & { json?: true }) => {
      const text = words.join(' ');
      const { search } = await withListings(options, console, (store) => queryStore(store, SEARCH, { text }));
      if (options.json) printJson(console, search);
      if (search.edges.length === 0) {
        throw new Failure(`nothing found for ${JSON.stringify(text)} in ${options.store}; try fewer words`);
      }
      if (options.json) return;
      const rows = search.edges.map(({ node }) => [typeOf(node), placeOf(node), nameOf(node)]);
      printLine(console.output, tableOf(layoutOf(console), ['Kind', 'Id or meeting', 'Name'], rows));
      const more = search.totalCount - search.edges.length;
      if (more > 0)
        printLine(console.output, `\n${more.toLocaleString('en')} more; use more words to narrow the search`);
    });
