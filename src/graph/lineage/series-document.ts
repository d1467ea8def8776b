import type { NamedDocument } from '../documents.js';
import type { TabledDocument } from '../tablings.js';

/** A document as the order of a series sees it. */
export interface SeriesDocument extends TabledDocument {
  readonly named: NamedDocument;
}

export const toSeriesDocument = (document: NamedDocument): SeriesDocument => ({
  id: document.id,
  shortName: document.name.shortName,
  version: document.name.version,
  markers: document.name.markers,
  meeting: document.meeting,
  date: document.date,
  named: document,
});
