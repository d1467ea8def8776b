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
  /** Of what the graph was made, when its words were read. */
  private state: string | undefined;
  private vocabulary: Promise<Vocabulary> | undefined;

  constructor(private readonly graph: GraphReader) {}

  /** As they are now: whether they are is asked every time, as other processes write too. */
  async now(): Promise<Vocabulary> {
    const state = JSON.stringify(await this.graph.read('describe-readings', {}));
    if (this.vocabulary === undefined || this.state !== state) {
      const read = this.graph.read('list-words', {}).then((rows) => new Vocabulary(rows.map((row) => row.word)));
      this.state = state;
      this.vocabulary = read;
      // What could not be read is asked for again.
      read.catch(() => {
        if (this.vocabulary === read) this.vocabulary = undefined;
      });
    }
    return this.vocabulary;
  }
}
