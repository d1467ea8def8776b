import type { GraphReader } from '../store/store.js';
import { chroniclesOf, type Chronicles } from './loaders/chronicles.js';
import { linksOf, type Links } from './loaders/links.js';
import { allListsOf, type AllLists } from './loaders/list-statements.js';
import { thingsOf, type Things } from './loaders/things.js';

/** What the resolvers of one request read with. Nothing is read twice within a request. */
export interface Context {
  readonly graph: GraphReader;
  readonly things: Things;
  readonly links: Links;
  readonly chronicles: Chronicles;
  readonly lists: AllLists;
}

/** A fresh one is needed for each request. */
export function createContext(graph: GraphReader): Context {
  const things = thingsOf(graph);
  return {
    graph,
    things,
    links: linksOf(graph, things),
    chronicles: chroniclesOf(graph, things),
    lists: allListsOf(graph),
  };
}
