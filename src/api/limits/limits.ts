/** What one request may ask for. Far beyond what the explorer and the playground ask. */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 1024 * 1024,
  /** Words and signs of a query. */
  tokens: 4000,
  /** Selections, with those of fragments as often as they are spread. */
  selections: 20_000,
  /** Levels of nesting. The playground's own question about the schema has 15. */
  depth: 20,
  /** Values that an answer could bring. */
  cost: 50_000,
} as const;
