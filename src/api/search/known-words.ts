import type { GraphReader } from '../../store/store.js';
import { Vocabulary } from './vocabulary.js';

const known = new WeakMap<GraphReader, Words>();

/** The words of a graph, which all requests share. */
export function wordsOf(graph: GraphReader): Words {
  const before = known.get(graph);
  if (before) return before;
  const words = new Words(graph);
  known.set(graph, words);
  return words;
}

/** The words that a graph holds, read once for as long as the graph stays as it is. */
export class Words {
  /** The last writing before the words were read. */
  private writing: string | undefined;
  private vocabulary: Promise<Vocabulary> | undefined;

  constructor(private readonly graph: GraphReader) {}

  /** As they are now: whether they are is asked every time, as other processes write too. */
  async now(): Promise<Vocabulary> {
    const writing = (await this.graph.read('last-writing', {}))[0]?.mark;
    if (this.vocabulary === undefined || this.writing !== writing) {
      const read = this.graph.read('list-words', {}).then((rows) => new Vocabulary(rows.map((row) => row.word)));
      this.writing = writing;
      this.vocabulary = read;
      // What could not be read is asked for again.
      read.catch(() => {
        if (this.vocabulary === read) this.vocabulary = undefined;
      });
    }
    return this.vocabulary;
  }
}
