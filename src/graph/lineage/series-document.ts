import type { NamedDocument } from '../documents.js';
import type { TabledDocument } from '../tablings.js';

/** A document as one of the versions of a series, a pack or a record. */
export interface SeriesDocument extends TabledDocument {
  readonly title: string | null;
  readonly source: NamedDocument;
}

export const toSeriesDocument = (document: NamedDocument): SeriesDocument => ({
  id: document.id,
  shortName: document.name.shortName,
  title: document.name.title,
  version: document.name.version,
  markers: document.name.markers,
  meeting: document.meeting,
  date: document.date,
  source: document,
});
