/** What the program ends with. Listed by `govgraph --help`. */
export const EXIT_STATUS = {
  /** Done; an ingest read at least one row. */
  ok: 0,
  /** A fault of a whole file, of the store or of a port; or what was asked for is not there. */
  fault: 1,
  /** The command line: an unknown option, a store URL of no engine. */
  usage: 2,
} as const;

export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];
