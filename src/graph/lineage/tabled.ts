import type { NamedDocument } from '../documents.js';
import type { TabledDocument } from '../tablings.js';

/** A document as the order of a series sees it. */
export interface TabledNamed extends TabledDocument {
  readonly named: NamedDocument;
}

export const toTabled = (document: NamedDocument): TabledNamed => ({
  id: document.id,
  shortName: document.name.shortName,
  version: document.name.version,
  markers: document.name.markers,
  meeting: document.meeting,
  date: document.date,
  named: document,
});
