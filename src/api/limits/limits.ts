/**
 * The limits of one request. `docs/limits.md` says what happens beyond each. All are far above what the
 * explorer and the playground ask for.
 */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 1024 * 1024,
  /** Bytes of the body of a request with the write token, which may carry a page of listings. */
  bodyOfWriter: 16 * 1024 * 1024,
  /** Tokens of a query. */
  tokens: 4000,
  /** Selections of a query, with those of a fragment counted each time it is spread. */
  selections: 20_000,
  /** Aliases in a query. */
  aliases: 50,
  /** Levels of nesting. The playground's introspection query has 15. */
  depth: 20,
  /** Values that an answer could hold. */
  cost: 100_000,
  /** Items on a page, and how many where no number is given. */
  page: 100,
  pageUsual: 50,
  /** Ids in one list argument. */
  ids: 1000,
  /** Characters of an id. The longest ids have a short name of 4,000 characters in them. */
  id: 10_000,
  /** Characters of a cursor, which has an id and a title in it. */
  cursor: 50_000,
  /** Characters of a text argument that has no limit of its own. */
  text: 1000,
  /** Characters of the text of a search. */
  searchText: 500,
  /** Results of a search. */
  searchFound: 1000,
  /** Characters of the name of an imported page. */
  sourceName: 300,
  /** Relationships from the start of a neighbourhood to its edge. */
  neighbourhoodDepth: 3,
  /** Nodes in a neighbourhood, and how many where no number is given. */
  neighbourhoodSize: 2000,
  neighbourhoodSizeUsual: 200,
  /** Relationships of a path, and how many where no number is given. */
  pathLength: 10,
  pathLengthUsual: 6,
  /** Relationships that are searched for one path. */
  pathSteps: 50_000,
  /** Milliseconds after which a request starts no further statement. */
  time: 20_000,
  /** Statements of one request that run at the same time. */
  statementsAtOnce: 8,
} as const;
