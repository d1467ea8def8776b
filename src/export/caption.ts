import type { Label } from '../graph/ontology.js';

/** The properties that name a node. The first one that it has is its caption; without any, its id is. */
const NAMING_PROPERTIES: Readonly<Record<Label, readonly string[]>> = {
  Group: ['code'],
  Meeting: ['label'],
  Document: ['shortName'],
  ChangeRequest: [],
  DocumentSeries: ['title', 'reference'],
  Publication: ['shortName'],
  Listing: ['name'],
  ListingRow: ['text'],
  Finding: ['message'],
};

interface NamedNode {
  readonly label: Label;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The name by which people know a node. */
export function captionOf({ label, id, properties }: NamedNode): string {
  if (label === 'Publication') return publicationCaption(properties);
  if (label === 'ChangeRequest') return typeof properties.title === 'string' ? `${id} ${properties.title}` : id;
  const name = NAMING_PROPERTIES[label]
    .map((property) => properties[property])
    .find((value) => typeof value === 'string');
  return name ?? id;
}

/** The short name, and the version where the name does not say it: `Interface Register v5.8.5`. */
function publicationCaption({ shortName, version }: NamedNode['properties']): string {
  const name = String(shortName);
  return typeof version !== 'string' || name.includes(version) ? name : `${name} v${version}`;
}
