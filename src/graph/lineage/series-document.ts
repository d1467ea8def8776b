import type { NamedDocument } from '../documents.js';
import type { TabledDocument } from '../tablings.js';

/** A document as one of the versions of a series, a pack or a record. */
export interface SeriesDocument extends TabledDocument {
  readonly title: string | null;
  readonly source: NamedDocument;
}

/** `held`: the version and the title that hold in its series; those of the name where it is of none. */
export const toSeriesDocument = (
  document: NamedDocument,
  held: { readonly version: string | null; readonly title: string | null } = document.name,
): SeriesDocument => ({
  id: document.id,
  shortName: document.name.shortName,
  title: held.title,
  version: held.version,
  markers: document.name.markers,
  meeting: document.meeting,
  date: document.date,
  source: document,
});
