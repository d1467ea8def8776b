/** The parts of answers that tests look at. */

interface Resting {
  readonly rows: readonly number[];
  readonly rowCount: number;
}

export interface ToldThing {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

export interface ToldClaim extends Resting {
  readonly type: string;
  readonly to: ToldThing;
  readonly from: ToldThing;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly correction: string | null;
}

interface ToldDocument extends Resting {
  readonly shortName: string;
  readonly version: string | null;
  readonly meeting: { readonly id: string; readonly label: string; readonly date: string };
  readonly citation: string;
}

export interface ToldTabled {
  readonly document: ToldDocument;
  readonly claims: readonly ToldClaim[];
}

export interface ToldFinding extends Resting {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly acknowledged: string | null;
  readonly citation: string;
}

interface Evidenced {
  readonly missing: { readonly message: string; readonly instead: readonly ToldThing[] } | null;
  readonly evidence: {
    readonly rows: readonly {
      readonly note: number;
      readonly listing: string;
      readonly line: number;
      readonly text: string;
    }[];
    readonly listings: readonly { readonly name: string; readonly sha256: string }[];
  };
}

export interface ToldSearch extends Evidenced {
  readonly total: number;
  readonly cursor: string | null;
  readonly found: readonly ({ readonly thing: ToldThing; readonly citation: string | null } & Resting)[];
}

export interface ToldHistory extends Evidenced {
  readonly history: {
    readonly of: ToldThing;
    readonly summary: string;
    readonly stepCount: number;
    readonly steps: readonly {
      readonly position: number;
      readonly change: string;
      readonly version: string | null;
      readonly previous: number | null;
      readonly daysSincePrevious: number | null;
      readonly tabled: ToldTabled;
      readonly copies: readonly ToldTabled[];
    }[];
    readonly supporting: readonly ToldTabled[];
    readonly findings: readonly ToldFinding[];
  } | null;
}

export interface ToldMeeting extends Evidenced {
  readonly cursor: string | null;
  readonly meeting: {
    readonly meeting: { readonly id: string; readonly label: string; readonly date: string };
    readonly previous: { readonly label: string } | null;
    readonly next: { readonly label: string } | null;
    readonly claims: readonly ToldClaim[];
    readonly documentCount: number;
    readonly documents: readonly ToldTabled[];
    readonly records: readonly ToldTabled[];
    readonly changeRequests: readonly ToldThing[];
    readonly findings: readonly ToldFinding[];
    readonly citation: string;
  } | null;
}

export interface ToldPath extends Evidenced {
  readonly path: { readonly things: readonly ToldThing[]; readonly claims: readonly ToldClaim[] } | null;
}

export interface ToldFindings extends Evidenced {
  readonly total: number;
  readonly cursor: string | null;
  readonly findings: readonly ToldFinding[];
}

/** The lines of the rows that something rests on, as its notes lead to them. */
export const linesOf = ({ evidence }: Evidenced, { rows }: Resting): number[] =>
  rows.map((note) => evidence.rows.find((row) => row.note === note)!.line);
