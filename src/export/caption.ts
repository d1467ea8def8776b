import type { Label } from '../graph/ontology.js';

/** Of what a node is called by: the first that it has, before its id. */
const CALLED_BY: Readonly<Record<Label, readonly string[]>> = {
  Group: ['code'],
  Meeting: ['label'],
  Document: ['shortName'],
  ChangeRequest: [],
  DocumentSeries: ['title', 'reference'],
  Listing: ['name'],
  ListingRow: ['text'],
  Finding: ['message'],
};

interface Called {
  readonly label: Label;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What people call a node by. */
export function captionOf({ label, id, properties }: Called): string {
  if (label === 'ChangeRequest') return typeof properties.title === 'string' ? `${id} ${properties.title}` : id;
  const name = CALLED_BY[label].map((property) => properties[property]).find((value) => typeof value === 'string');
  return name ?? id;
}
