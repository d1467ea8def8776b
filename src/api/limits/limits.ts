/**
 * What one request may ask for: all figures are here, and what happens beyond each stands in
 * `docs/limits.md`. Far beyond what the explorer and the playground ask.
 */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 1024 * 1024,
  /** The same, of a request that bears the write token: a page of listings goes in it. */
  bodyOfWriter: 16 * 1024 * 1024,
  /** Words and signs of a query. */
  tokens: 4000,
  /** Selections, with those of fragments as often as they are spread. */
  selections: 20_000,
  /** Fields under another name, by which one can be asked for many times. */
  aliases: 50,
  /** Levels of nesting. The playground's own question about the schema has 15. */
  depth: 20,
  /** Values that an answer could bring. */
  cost: 100_000,
  /** Things on a page, and how many where no length is asked for. */
  page: 100,
  pageUsual: 50,
  /** Ids in `nodes`. */
  ids: 1000,
  /** Characters of a text to be searched for. */
  searchText: 500,
  /** Things that a search finds: the best so many. */
  searchFound: 1000,
  /** Characters of the name of a page that is ingested. */
  sourceName: 300,
  /** Relationships from the middle of a neighbourhood to its edge. */
  neighbourhoodDepth: 3,
  /** Things in a neighbourhood, and how many where none are asked for. */
  neighbourhoodSize: 2000,
  neighbourhoodSizeUsual: 200,
  /** Relationships of a path, and how many where none are asked for. */
  pathLength: 10,
  pathLengthUsual: 6,
  /** Relationships that are looked at for one path. */
  pathSteps: 50_000,
  /** Milliseconds after which a request starts no further statement. */
  time: 20_000,
  /** Statements of one request that are under way together. */
  statementsAtOnce: 8,
} as const;
