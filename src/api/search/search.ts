import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';
import { byCodePoint } from '../../graph/text-order.js';
import { isContentLabel } from '../../store/neighbourhood.js';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { exactMatches, nameMatcher } from './exact-matches.js';
import { widened } from './widen.js';
import { wordsIn } from './words.js';

/** A result of a search. */
export interface Hit {
  readonly id: string;
  /** Its name, code or reference is exactly the text. */
  readonly exact: boolean;
  readonly score: number;
}

/**
 * The nodes of these labels that match a text: exact matches by id, then matches by words, best first and
 * ties by id. At most `LIMITS.searchFound`.
 */
export async function search(text: string, labels: readonly Label[], context: Context): Promise<Hit[]> {
  const words = wordsIn(text);
  if (words.length === 0 || labels.length === 0) return [];
  const [exact, byWords] = await Promise.all([exactMatches(text, context), wordHits(text, words, labels, context)]);
  const best = Math.max(1, ...Array.from(byWords.values(), (hit) => hit.score));
  const wanted = new Set<string>(labels);
  for (const id of exact) if (wanted.has(labelOfId(id))) byWords.set(id, { id, exact: true, score: best });
  const hits = Array.from(byWords.values(), (hit) => (hit.exact ? { ...hit, score: best } : hit));
  return hits.sort(byRank).slice(0, LIMITS.searchFound);
}

/** The order of exact matches. */
const LABEL_ORDER: readonly Label[] = [
  'ChangeRequest',
  'Group',
  'Meeting',
  'DocumentSeries',
  'Document',
  'Publication',
];

const labelRank = ({ id }: Hit): number => {
  const rank = LABEL_ORDER.indexOf(labelOfId(id));
  return rank < 0 ? LABEL_ORDER.length : rank;
};

/** The order of a search: exact matches by label, others by score; ties by id. */
export const byRank = (a: Hit, b: Hit): number =>
  Number(b.exact) - Number(a.exact) ||
  (a.exact ? labelRank(a) - labelRank(b) : b.score - a.score) ||
  byCodePoint(a.id, b.id);

async function wordHits(
  text: string,
  words: readonly string[],
  labels: readonly Label[],
  context: Context,
): Promise<Map<string, Hit>> {
  const vocabulary = await context.vocabulary();
  // The search indexes of an empty graph may not exist yet.
  if (vocabulary.isEmpty) return new Map();
  const asked = { text: widened(words, vocabulary), limit: LIMITS.searchFound };
  const content = labels.filter((label) => isContentLabel(label));
  const sources = labels.filter((label) => !isContentLabel(label));
  const found = await Promise.all([
    content.length === 0 ? [] : context.graph.read('find-by-words', { ...asked, labels: content }),
    sources.length === 0 ? [] : context.graph.read('find-sources-by-words', { ...asked, labels: sources }),
  ]);
  const isNamed = nameMatcher(text);
  const hits = new Map<string, Hit>();
  for (const { id, names, score } of found.flat()) {
    const before = hits.get(id);
    hits.set(id, {
      id,
      exact: (before?.exact ?? false) || isNamed(names),
      score: Math.max(before?.score ?? 0, score),
    });
  }
  return hits;
}
