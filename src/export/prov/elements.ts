import type { NodeFact, PropertyValue } from '../../graph/facts.js';
import { NODE_LABELS, type PropertyType } from '../../graph/ontology.js';
import { captionOf } from '../caption.js';
import { qualified } from './names.js';

type Attribute = string | number | boolean | { readonly $: string; readonly type: string };
export type Attributes = Readonly<Record<string, Attribute | readonly Attribute[]>>;

/** The id of the software that reads listings. */
export const READER = 'govgraph:reader';

/** Every node is an entity: its properties are derived from rows. */
export function entity(node: NodeFact): Attributes {
  const declared: Readonly<Record<string, PropertyType>> = NODE_LABELS[node.label].properties;
  const own = Object.entries(node.properties)
    .filter(([, value]) => typeof value !== 'object' || value.length > 0)
    .map(([name, value]) => [`govgraph:${name}`, attribute(value, declared[name])] as const);
  const type = [`govgraph:${node.label}`, ...(node.label === 'Listing' ? ['prov:Collection'] : [])].map(qualified);
  return {
    'prov:type': type.length === 1 ? type[0]! : type,
    'prov:label': captionOf(node),
    ...Object.fromEntries(own),
  };
}

function attribute(value: PropertyValue, type: PropertyType | undefined): Attribute | readonly Attribute[] {
  if (typeof value === 'string' && type === 'date') return { $: value, type: 'xsd:date' };
  if (typeof value === 'string' && type === 'time') return { $: value, type: 'xsd:dateTime' };
  return value;
}

/** A group is also an agent: it holds meetings and publishes listings. */
export const agent = (group: NodeFact): Attributes => ({
  'prov:type': qualified('prov:Organization'),
  'prov:label': captionOf(group),
});

export const readerAgent: Attributes = {
  'prov:type': qualified('prov:SoftwareAgent'),
  'prov:label': 'govgraph',
};

/** The reading of a listing. */
export const activity = ({ properties: { ingestedAt = '' } }: NodeFact): Attributes => ({
  'prov:type': qualified('govgraph:Reading'),
  'prov:startTime': String(ingestedAt),
  'prov:endTime': String(ingestedAt),
});
