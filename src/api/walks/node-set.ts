import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';

/** What is walked through where nothing else is asked for: the things themselves, not the record of how they are known. */
export const THINGS: readonly Label[] = ['Group', 'Meeting', 'Document', 'ChangeRequest', 'DocumentSeries'];

/** Asks of things of whatever labels, those of each label together: one statement a label. */
export async function ofEachLabel<T>(
  ids: Iterable<string>,
  ask: (label: Label, ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const byLabel = new Map<Label, string[]>();
  for (const id of ids) {
    const label = labelOfId(id);
    const there = byLabel.get(label);
    if (there) there.push(id);
    else byLabel.set(label, [id]);
  }
  return (await Promise.all(Array.from(byLabel, ([label, own]) => ask(label, own)))).flat();
}
