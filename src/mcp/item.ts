import { z } from 'zod';
import { LABEL_OF, type NodeType } from '../api/types/enumerations.js';
import { captionOf } from '../export/caption.js';
import { formatType } from '../export/formatting.js';
import type { Label } from '../graph/ontology.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { onOneLine } from './lines.js';

export const ITEM = graphql(`
  fragment Item on Node {
    __typename
    id
    ... on Group {
      fullName: name
    }
    ... on Meeting {
      label
    }
    ... on Document {
      shortName
    }
    ... on ChangeRequest {
      title
    }
    ... on DocumentSeries {
      title
      reference
    }
    ... on Publication {
      shortName
      version
    }
    ... on Listing {
      name
    }
    ... on ListingRow {
      text
    }
    ... on Finding {
      message
    }
  }
`);
export type ItemResult = ResultOf<typeof ITEM>;

export const TYPES = Object.keys(LABEL_OF) as NodeType[];

export const Item = z
  .object({
    type: z.enum(TYPES),
    id: z.string().describe('Its id, for every argument that takes one.'),
    name: z.string(),
  })
  .meta({ id: 'Item', description: 'A node of the graph.' });
export type Item = z.infer<typeof Item>;

const TYPE_OF = Object.fromEntries(TYPES.map((type) => [LABEL_OF[type], type])) as Readonly<Record<Label, NodeType>>;

export const itemOf = (result: ItemResult): Item => ({
  type: TYPE_OF[result.__typename],
  id: result.id,
  name: nameOf(result),
});

const nameOf = (result: ItemResult): string =>
  result.__typename === 'Group' && result.fullName !== null
    ? `${result.id} ${result.fullName}`
    : onOneLine(captionOf({ label: result.__typename, id: result.id, properties: { ...result } }));

/** A line with the item's type, name and id. */
export const itemText = ({ type, id, name }: Item): string =>
  `${formatType(type)} ${name.startsWith(id) ? name : `${name} (id: ${id})`}`;
