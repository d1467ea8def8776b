import type { NamedDocument } from './documents.js';

/** Ids of the rows that these documents rest on, sorted. */
export const rowsOf = (documents: Iterable<NamedDocument>): string[] => {
  const ids = new Set<string>();
  for (const { rows } of documents) for (const { id } of rows) ids.add(id);
  return [...ids].sort();
};
