import type { GraphReader } from '../../store/store.js';
import { Vocabulary } from './vocabulary.js';

const caches = new WeakMap<GraphReader, VocabularyCache>();

/** The vocabulary of a graph, shared by all requests. */
export function vocabularyOf(graph: GraphReader): VocabularyCache {
  const known = caches.get(graph);
  if (known) return known;
  const cache = new VocabularyCache(graph);
  caches.set(graph, cache);
  return cache;
}

/** Reads the words of a graph once for each of its revisions. */
export class VocabularyCache {
  /** The revision just before the words were read. */
  private revision: string | undefined;
  private vocabulary: Promise<Vocabulary> | undefined;

  constructor(private readonly graph: GraphReader) {}

  /** Reads the revision each time, since other processes write too. */
  async current(): Promise<Vocabulary> {
    const revision = (await this.graph.read('graph-revision', {}))[0]?.revision;
    if (this.vocabulary === undefined || this.revision !== revision) {
      const read = this.graph.read('list-words', {}).then((rows) => new Vocabulary(rows.map((row) => row.word)));
      this.revision = revision;
      this.vocabulary = read;
      // After an error, the next request reads again.
      read.catch(() => {
        if (this.vocabulary === read) this.vocabulary = undefined;
      });
    }
    return this.vocabulary;
  }
}
