import { z } from 'zod';
import { LIMITS } from '../../api/limits/limits.js';
import { graphql, type VariablesOf } from '../../typed-query.js';
import { cursor, limit, oneOf } from '../arguments.js';
import { Evidence, evidenceText, Footnotes } from '../evidence.js';
import { TYPES } from '../item.js';
import { nextPage, onThisPage, sections } from '../lines.js';
import { emptyGraph, NotFound, notFoundText } from '../not-found.js';
import { defineTool } from '../tool.js';
import { HIT, Hit, hitOf, hitText } from './search-hit.js';

const QUERY = graphql(
  `
    query Search($text: String!, $types: [NodeType!], $limit: Int, $cursor: String) {
      search(text: $text, types: $types, first: $limit, after: $cursor) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...Hit
          }
        }
      }
    }
  `,
  [HIT],
);

export const search = defineTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds groups, meetings, documents, change requests and series by a number (CR018), a meeting (DAG 21.1), a reference (DES-196), a date (2023-02-16), or words of a title. The beginning of a word is enough, and one letter may be wrong. Use it first if you do not know an id: its ids work in `history`, `meeting`, `path` and `findings`. Exact matches come first.',
  input: z.strictObject({
    text: z
      .string()
      .min(1)
      .describe(`A name, a code, a reference, a date or words, up to ${LIMITS.searchText} characters.`),
    types: z
      .array(oneOf(TYPES))
      .min(1)
      .optional()
      .describe('Only items of these types. By default all but LISTING, LISTING_ROW and FINDING.'),
    limit: limit('items', { usual: 10, most: 50 }),
    cursor: cursor(),
  }),
  output: z.object({
    text: z.string(),
    total: z.int().describe('How many items there are on all pages.'),
    found: z.array(Hit).describe('The items, best match first.'),
    cursor: z.string().nullable().describe('The cursor of the next page; null on the last page.'),
    missing: NotFound.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, input) {
    // The API checks the types.
    const { totalCount, pageInfo, edges } = (await ask(QUERY, input as VariablesOf<typeof QUERY>)).search;
    const footnotes = new Footnotes();
    const found = edges.map(({ node }) => hitOf(node, footnotes));
    return {
      text: input.text,
      total: totalCount,
      found,
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: totalCount > 0 ? null : ((await emptyGraph(ask)) ?? noMatches(input.text)),
      evidence: footnotes.evidence(),
    };
  },

  textOf({ text, total, found, cursor: next, missing, evidence }) {
    if (missing) return notFoundText(missing);
    return sections(
      [`${total === 1 ? '1 item' : `${total} items`} found for “${text}”${onThisPage(found, total)}.`],
      found.flatMap(hitText),
      nextPage(next),
      evidenceText(evidence),
    );
  },
});

const noMatches = (text: string): NotFound => ({
  message: `No items match “${text}”. Try fewer words or other types.`,
  instead: [],
});
