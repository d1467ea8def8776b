import { z } from 'zod';
import { LIMITS } from '../../api/limits/limits.js';
import { cursor, limit, oneOf } from '../arguments.js';
import { DOCUMENT } from '../document.js';
import { Evidence, evidenceInWords, Notes, ROW } from '../evidence.js';
import { FINDING } from '../finding.js';
import { moreFollow, onThisPage, sections } from '../lines.js';
import { Missing, missingInWords, nothingYet } from '../missing.js';
import { THING, TYPES } from '../thing.js';
import { tool } from '../tool.js';
import { HIT, Hit, hitInWords, hitOf, type ToldHit } from './hit.js';

const QUERY = `
query Search($text: String!, $types: [NodeType!], $limit: Int, $cursor: String) {
  search(text: $text, types: $types, first: $limit, after: $cursor) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ...Hit } }
  }
}
${THING}${ROW}${DOCUMENT}${FINDING}${HIT}`;

interface Answered {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ToldHit }[];
  };
}

export const search = tool({
  name: 'search',
  title: 'Search the record',
  description:
    'Finds groups, meetings, documents, change requests and document series by whatever one knows: a number (CR018), a meeting (DAG 21.1), a reference (DES-196), a day (2023-02-16), or words of a title, also their beginnings and with one letter wrong. Ask it first where an id is not known: the ids that it gives are those that `history`, `meeting`, `path` and `findings` take. What goes by exactly the text comes first.',
  takes: z.strictObject({
    text: z
      .string()
      .min(1)
      .describe(
        `What is looked for: a name, a code, a reference, a day, or words; up to ${LIMITS.searchText} characters.`,
      ),
    types: z
      .array(oneOf(TYPES))
      .min(1)
      .optional()
      .describe('Only things of these types. Where none are given: all but LISTING, LISTING_ROW and FINDING.'),
    limit: limit('things', { usual: 10, most: 50 }),
    cursor: cursor(),
  }),
  gives: z.object({
    text: z.string(),
    total: z.int().describe('How many were found in all.'),
    found: z.array(Hit).describe('The best first.'),
    cursor: z.string().nullable().describe('For the next page; null where nothing follows.'),
    missing: Missing.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, given) {
    const { totalCount, pageInfo, edges } = (await ask<Answered>(QUERY, given)).search;
    const notes = new Notes();
    const found = edges.map(({ node }) => hitOf(node, notes));
    return {
      text: given.text,
      total: totalCount,
      found,
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: totalCount > 0 ? null : ((await nothingYet(ask)) ?? nothingFor(given.text)),
      evidence: notes.evidence(),
    };
  },

  tell({ text, total, found, cursor: next, missing: none, evidence }) {
    if (none) return missingInWords(none);
    return sections(
      [`${total === 1 ? '1 thing' : `${total} things`} found for “${text}”${onThisPage(found, total)}.`],
      found.flatMap(hitInWords),
      moreFollow(next),
      evidenceInWords(evidence),
    );
  },
});

const nothingFor = (text: string): Missing => ({
  message: `Nothing in the listings that were read goes by “${text}”, or has its words. Fewer words, or other types, may find more.`,
  instead: [],
});
