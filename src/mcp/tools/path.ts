import { z } from 'zod';
import { LIMITS } from '../../api/limits/limits.js';
import { graphql } from '../../typed-query.js';
import { text, wholeNumber } from '../arguments.js';
import { DOCUMENT, Document, documentOf } from '../document.js';
import { Evidence, evidenceText, Footnotes } from '../evidence.js';
import { ITEM, Item, itemOf, itemText, type ItemResult } from '../item.js';
import { bullet, sections } from '../lines.js';
import { notFound, NotFound, notFoundText } from '../not-found.js';
import { Relationship, RELATIONSHIP, relationshipOf, relationshipText } from '../relationship.js';
import { defineTool } from '../tool.js';

const QUERY = graphql(
  `
    query Path($from: ID!, $to: ID!, $maxLength: Int!) {
      path(from: $from, to: $to, maxLength: $maxLength) {
        nodes {
          ...Item
          ... on Document {
            ...Document
          }
        }
        edges {
          ...Relationship
        }
      }
      from: node(id: $from) {
        ...Item
      }
      to: node(id: $to) {
        ...Item
      }
    }
  `,
  [ITEM, DOCUMENT, RELATIONSHIP],
);

const END =
  'The id of any item: a change request (CR018, cr18), a meeting (DAG/2023-02-16), a document, a series, a group.';

export const path = defineTool({
  name: 'path',
  title: 'How two items are related',
  description:
    'Shows a shortest path between two items, regardless of the direction of relationships, with the rule and the rows of each relationship: for example how two change requests are related, or which documents connect a group with a series.',
  input: z.strictObject({
    from: text().describe(END),
    to: text().describe(END),
    maxLength: wholeNumber(1, LIMITS.pathLength)
      .default(LIMITS.pathLengthUsual)
      .describe('The greatest number of relationships in the path.'),
  }),
  output: z.object({
    path: z
      .object({
        things: z.array(Item).describe('The items of the path, from start to end.'),
        claims: z.array(Relationship).describe('The relationships of the path, in order.'),
        documents: z.array(Document).describe('Those of the items that are documents.'),
      })
      .nullable(),
    missing: NotFound.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, input) {
    const { path: found, from, to } = await ask(QUERY, input);
    const footnotes = new Footnotes();
    if (!found) {
      const unknown = from ? (to ? null : input.to) : input.from;
      return {
        path: null,
        missing:
          unknown === null
            ? tooFar(from!, to!, input.maxLength)
            : await notFound(ask, { what: 'item with the id', written: unknown }),
        evidence: footnotes.evidence(),
      };
    }
    return {
      path: {
        things: found.nodes.map(itemOf),
        claims: found.edges.map((edge) => relationshipOf(edge, footnotes)),
        documents: found.nodes.flatMap((node) => (node.__typename === 'Document' ? [documentOf(node, footnotes)] : [])),
      },
      missing: null,
      evidence: footnotes.evidence(),
    };
  },

  textOf({ path: found, missing, evidence }) {
    if (!found) return notFoundText(missing!);
    const { things: items, claims: relationships, documents } = found;
    const [from, to] = [items[0]!, items.at(-1)!];
    return sections(
      [
        relationships.length === 0
          ? `Both are ${itemText(from)}.`
          : `${from.name} and ${to.name} are ${apart(relationships.length)}.`,
      ],
      relationships.flatMap((relationship, i) =>
        bullet([relationship.from.name, relationshipText(relationship)], `${i + 1}.`),
      ),
      ['Items of the path', ...items.map((item) => `- ${itemText(item)}`)],
      documents.length === 0 ? [] : ['Cite as', ...documents.map(({ citation }) => `- ${citation}`)],
      evidenceText(evidence),
    );
  },
});

const apart = (length: number): string => (length === 1 ? '1 relationship apart' : `${length} relationships apart`);

function tooFar(from: ItemResult, to: ItemResult, maxLength: number): NotFound {
  const advice = maxLength < LIMITS.pathLength ? ` Try a larger maxLength, up to ${LIMITS.pathLength}.` : '';
  return {
    message: `There is no path of at most ${maxLength} relationships between ${itemText(itemOf(from))} and ${itemText(itemOf(to))}.${advice}`,
    instead: [],
  };
}
