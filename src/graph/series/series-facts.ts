import type { Corrections } from '../corrections/correction.js';
import { node, withEvidence } from '../evidence.js';
import { combined, type GraphFacts, type RelationshipFact } from '../facts.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import { tablings } from '../tablings.js';
import type { Series } from './series.js';

/**
 * Every series and change request that any document is a version of, supports or refers to. It rests on
 * the rows of its own documents, else on those that name it.
 */
export function seriesFacts(
  series: readonly Series[],
  relationships: readonly RelationshipFact[],
  corrections: Corrections,
): GraphFacts {
  const ownRows = new Map<string, Set<string>>();
  const namingRows = new Map<string, Set<string>>();
  for (const { type, from, to, toLabel, rows } of relationships) {
    const isTarget = toLabel === 'ChangeRequest' || toLabel === 'DocumentSeries';
    if (!isTarget && type !== 'CLOSED') continue;
    const id = isTarget ? to : from;
    const rowsById = type === 'VERSION_OF' ? ownRows : namingRows;
    const known = rowsById.get(id) ?? new Set();
    rowsById.set(id, known);
    for (const row of rows) known.add(row);
  }
  const all = new Map(series.map((s) => [s.id, s]));
  for (const id of namingRows.keys()) {
    if (!all.has(id)) all.set(id, { id, label: 'ChangeRequest', reference: null, members: [] });
  }
  const correctedTitles = new Map(corrections.of('changeRequest').map((c) => [c.id, c]));
  return combined(
    [...all.values()].map(({ id, label, reference, members }) => {
      const correction = label === 'ChangeRequest' ? correctedTitles.get(id) : undefined;
      if (correction) corrections.matched(correction);
      const fact = node(label, id, { title: correction?.title ?? titleOf(members), reference });
      return withEvidence(fact, [...(ownRows.get(id) ?? namingRows.get(id) ?? [])].sort(), 'rows-of-what-names-it');
    }),
  );
}

/** The title of its latest document that has one. */
function titleOf(members: Series['members']): string | null {
  const inOrder = tablings(members.map((m) => toSeriesDocument(m.document)));
  return inOrder.findLast((t) => t.document.named.name.title !== null)?.document.named.name.title ?? null;
}
