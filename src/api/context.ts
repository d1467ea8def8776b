import { defaultProfile, type Profile } from '../recognition/profile.js';
import type { GraphReader } from '../store/store.js';
import { withBudget, type RequestBudget } from './limits/request-budget.js';
import { createNodeLoaders, type NodeLoaders } from './loaders/node-loaders.js';
import { createPagedLists, type PagedLists } from './loaders/page-statements.js';
import { createRelationshipLoaders, type RelationshipLoaders } from './loaders/relationship-loaders.js';
import { createSeriesHistories, type SeriesHistories } from './loaders/series-histories.js';
import { vocabularyOf } from './search/vocabulary-of.js';
import type { Vocabulary } from './search/vocabulary.js';
import type { WriteAccess } from './write-access.js';

/** What the resolvers of one request read with. Nothing is read twice within a request. */
export interface Context {
  readonly graph: GraphReader;
  readonly nodeLoaders: NodeLoaders;
  readonly relationshipLoaders: RelationshipLoaders;
  readonly histories: SeriesHistories;
  readonly lists: PagedLists;
  /** The conventions by which the graph was read. */
  readonly profile: Profile;
  /** The words in the graph. */
  readonly vocabulary: () => Promise<Vocabulary>;
  /** Null where the request may not write. */
  readonly writeAccess: WriteAccess | null;
  /** Gives the reads that follow the whole time budget again: after a write, which may have taken longer. */
  readonly restartBudget: () => void;
}

interface RequestOptions {
  readonly writeAccess?: WriteAccess | null;
  /** That of the store; the default one where it is left out. */
  readonly profile?: Profile;
  /** What the request may read; no limit where it is left out. */
  readonly budget?: RequestBudget;
}

/** Creates the context of one request. */
export function createContext(
  store: GraphReader,
  { writeAccess = null, profile = defaultProfile(), budget }: RequestOptions = {},
): Context {
  const budgeted = budget && withBudget(store, budget);
  const graph = budgeted ?? store;
  const nodeLoaders = createNodeLoaders(graph);
  let vocabulary: Promise<Vocabulary> | undefined;
  return {
    graph,
    profile,
    nodeLoaders,
    relationshipLoaders: createRelationshipLoaders(graph, nodeLoaders),
    histories: createSeriesHistories(graph, nodeLoaders),
    lists: createPagedLists(graph),
    vocabulary: () => (vocabulary ??= vocabularyOf(store).current()),
    writeAccess,
    restartBudget: () => budgeted?.restart(),
  };
}
