import type { GraphReader } from '../store/store.js';
import { chroniclesOf, type Chronicles } from './loaders/chronicles.js';
import { linksOf, type Links } from './loaders/links.js';
import { allListsOf, type AllLists } from './loaders/list-statements.js';
import { thingsOf, type Things } from './loaders/things.js';
import { allotted, type Allowance } from './limits/time-limit.js';
import { wordsOf } from './search/known-words.js';
import type { Vocabulary } from './search/vocabulary.js';
import type { Writing } from './writing.js';

/** What the resolvers of one request read with. Nothing is read twice within a request. */
export interface Context {
  readonly graph: GraphReader;
  readonly things: Things;
  readonly links: Links;
  readonly chronicles: Chronicles;
  readonly lists: AllLists;
  /** The words that the graph holds. */
  readonly words: () => Promise<Vocabulary>;
  /** Null where the request may not write. */
  readonly writing: Writing | null;
}

interface RequestOptions {
  /** What the request may write with. */
  readonly writing?: Writing | null;
  /** What the request may ask of the graph; all that it wants where this is left out. */
  readonly allowance?: Allowance;
}

/** A fresh one is needed for each request. */
export function createContext(store: GraphReader, { writing = null, allowance }: RequestOptions = {}): Context {
  const graph = allowance ? allotted(store, allowance) : store;
  const things = thingsOf(graph);
  let words: Promise<Vocabulary> | undefined;
  return {
    graph,
    things,
    links: linksOf(graph, things),
    chronicles: chroniclesOf(graph, things),
    lists: allListsOf(graph),
    words: () => (words ??= wordsOf(store).now()),
    writing,
  };
}
