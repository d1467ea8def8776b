import type { Corrections } from '../corrections/correction.js';
import { node, withEvidence } from '../evidence.js';
import { combined, type GraphFacts, type RelationshipFact } from '../facts.js';
import type { Lineage } from '../lineage/lineage.js';
import type { Series } from './series.js';

/**
 * Every series and change request that any document or publication is a version of, supports or refers to. It
 * rests on the rows of its own documents, else on those that name it. `published`: titles of those that no
 * document gives a title.
 */
export function seriesFacts(
  lineages: readonly Lineage[],
  relationships: readonly RelationshipFact[],
  corrections: Corrections,
  published: ReadonlyMap<string, string>,
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
  const nodes = new Map<string, Pick<Series, 'id' | 'label' | 'reference'> & { title: string | null }>();
  for (const lineage of lineages) {
    if (lineage.series) nodes.set(lineage.series.id, { ...lineage.series, title: titleOf(lineage) });
  }
  for (const id of namingRows.keys()) {
    if (!nodes.has(id)) nodes.set(id, { id, label: 'ChangeRequest', reference: null, title: null });
  }
  const correctedTitles = new Map(corrections.of('changeRequest').map((c) => [c.id, c]));
  return combined(
    [...nodes.values()].map(({ id, label, reference, title }) => {
      const correction = label === 'ChangeRequest' ? correctedTitles.get(id) : undefined;
      if (correction) corrections.matched(correction);
      const fact = node(label, id, { title: correction?.title ?? title ?? published.get(id) ?? null, reference });
      return withEvidence(fact, [...(ownRows.get(id) ?? namingRows.get(id) ?? [])].sort(), 'rows-of-what-names-it');
    }),
  );
}

/** The title of its latest document that has one. */
const titleOf = ({ tablings }: Lineage): string | null =>
  tablings.findLast(({ document }) => document.title !== null)?.document.title ?? null;
