import { z } from 'zod';
import { LIMITS } from '../api/limits/limits.js';
import type { NodeType } from '../api/types/enumerations.js';
import { formatType } from '../export/formatting.js';
import { graphql } from '../typed-query.js';
import type { Ask } from './ask.js';
import { ITEM, Item, itemOf, itemText } from './item.js';
import { sections } from './lines.js';

export const NotFound = z
  .object({
    message: z.string().describe('What was not found.'),
    instead: z.array(Item).describe('Items that may have been meant.'),
  })
  .meta({ id: 'NotFound', description: 'Says that an item does not exist.' });
export type NotFound = z.infer<typeof NotFound>;

const LISTINGS = graphql(`
  query Listings {
    listings {
      id
    }
  }
`);

/** Says that no listing was imported yet; null if one was. */
export async function emptyGraph(ask: Ask): Promise<NotFound | null> {
  const { listings } = await ask(LISTINGS, {});
  if (listings.length > 0) return null;
  return { message: 'The graph holds no listing yet. To import one, run: govgraph ingest FILE', instead: [] };
}

const SUGGESTIONS = graphql(
  `
    query Suggestions($id: ID!, $text: String!, $types: [NodeType!]) {
      node(id: $id) {
        ...Item
        ... on Document {
          series {
            ...Item
          }
        }
      }
      search(text: $text, types: $types, first: 5) {
        edges {
          node {
            ...Item
          }
        }
      }
    }
  `,
  [ITEM],
);

interface Wanted {
  /** `change request or series` */
  readonly what: string;
  /** The caller's text. */
  readonly written: string;
  /** The types of items to suggest; any by default. */
  readonly types?: readonly NodeType[];
}

/** Says that an item does not exist, and suggests others. */
export async function notFound(ask: Ask, { what, written, types }: Wanted): Promise<NotFound> {
  const empty = await emptyGraph(ask);
  if (empty) return empty;
  const text = written.slice(0, LIMITS.searchText);
  const { node, search } = await ask(SUGGESTIONS, { id: written, text, types: types ? [...types] : null });
  const found = search.edges.map((edge) => itemOf(edge.node));
  // A caller who names a document may want its series.
  const series = node?.__typename === 'Document' && node.series ? [itemOf(node.series)] : [];
  const isOther = node && `“${written}” is a ${formatType(itemOf(node).type)}, not a ${what}.`;
  return {
    message: `${isOther ?? `There is no ${what} “${written}” in the graph.`} To find ids, use \`search\`.`,
    instead: [...series, ...found.filter(({ id }) => id !== series[0]?.id)],
  };
}

export const notFoundText = ({ message, instead }: NotFound): string =>
  sections(
    [message],
    instead.length === 0 ? [] : ['Did you mean one of these?', ...instead.map((item) => `- ${itemText(item)}`)],
  );
