import { z } from 'zod';
import { LABEL_OF, type NodeType } from '../api/types/enumerations.js';
import { captionOf } from '../export/caption.js';
import type { Label } from '../graph/ontology.js';
import { onOneLine } from './lines.js';

export const THING = `
fragment Thing on Node {
  __typename
  id
  ... on Group { fullName: name }
  ... on Meeting { label }
  ... on Document { shortName }
  ... on ChangeRequest { title }
  ... on DocumentSeries { title reference }
  ... on Listing { name }
  ... on ListingRow { text }
  ... on Finding { message }
}`;

export interface ToldThing {
  readonly __typename: Label;
  readonly id: string;
  readonly fullName?: string | null;
}

export const TYPES = Object.keys(LABEL_OF) as NodeType[];

export const Thing = z
  .object({
    type: z.enum(TYPES),
    id: z.string().describe('Names it wherever an id is asked for.'),
    name: z.string(),
  })
  .meta({ id: 'Thing', description: 'Something in the graph.' });
export type Thing = z.infer<typeof Thing>;

const TYPE_OF = Object.fromEntries(TYPES.map((type) => [LABEL_OF[type], type])) as Readonly<Record<Label, NodeType>>;

export const thingOf = (told: ToldThing): Thing => ({
  type: TYPE_OF[told.__typename],
  id: told.id,
  name: nameOf(told),
});

const nameOf = (told: ToldThing): string =>
  told.fullName == null
    ? onOneLine(captionOf({ label: told.__typename, id: told.id, properties: { ...told } }))
    : `${told.id} ${told.fullName}`;

/** `change request` */
export const inWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

/** A line that says what it is and how to ask for it. */
export const thingInWords = ({ type, id, name }: Thing): string =>
  `${inWords(type)} ${name.startsWith(id) ? name : `${name} (id: ${id})`}`;
