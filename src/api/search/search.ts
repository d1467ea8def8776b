import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';
import { byCodePoint } from '../../graph/text-order.js';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { THINGS } from '../walks/node-set.js';
import { isNamed, named } from './named.js';
import { widened } from './widen.js';
import { wordsIn } from './words.js';

/** What a search found, and how well it fits. */
export interface Hit {
  readonly id: string;
  /** It goes by exactly what was searched for. */
  readonly exact: boolean;
  readonly score: number;
}

/**
 * Everything of these labels that a text finds, in order: what goes by exactly that text, by id;
 * then what has its words, the best first, ties by id; `LIMITS.searchFound` in all.
 */
export async function search(text: string, labels: readonly Label[], context: Context): Promise<Hit[]> {
  const words = wordsIn(text);
  if (words.length === 0 || labels.length === 0) return [];
  const [exactly, byWords] = await Promise.all([named(text, context), wordHits(text, words, labels, context)]);
  const best = Math.max(1, ...Array.from(byWords.values(), (hit) => hit.score));
  const asked = new Set<string>(labels);
  for (const id of exactly) if (asked.has(labelOfId(id))) byWords.set(id, { id, exact: true, score: best });
  const hits = Array.from(byWords.values(), (hit) => (hit.exact ? { ...hit, score: best } : hit));
  return hits.sort(byRank).slice(0, LIMITS.searchFound);
}

/** The order of a search. */
export const byRank = (a: Hit, b: Hit): number =>
  Number(b.exact) - Number(a.exact) || (a.exact ? 0 : b.score - a.score) || byCodePoint(a.id, b.id);

async function wordHits(
  text: string,
  words: readonly string[],
  labels: readonly Label[],
  { graph, words: known }: Context,
): Promise<Map<string, Hit>> {
  const vocabulary = await known();
  // An empty graph may not have what a search asks yet.
  if (vocabulary.isEmpty) return new Map();
  const asked = { text: widened(words, vocabulary), limit: LIMITS.searchFound };
  const [things, record] = [
    labels.filter((label) => THINGS.includes(label)),
    labels.filter((label) => !THINGS.includes(label)),
  ];
  const found = await Promise.all([
    things.length === 0 ? [] : graph.read('find-by-words', { ...asked, labels: things }),
    record.length === 0 ? [] : graph.read('find-in-record-by-words', { ...asked, labels: record }),
  ]);
  const hits = new Map<string, Hit>();
  for (const { id, names, score } of found.flat()) {
    const before = hits.get(id);
    hits.set(id, {
      id,
      exact: (before?.exact ?? false) || isNamed(text, names),
      score: Math.max(before?.score ?? 0, score),
    });
  }
  return hits;
}
