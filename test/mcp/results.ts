/** The parts of answers that tests look at. */

interface WithEvidence {
  readonly rows: readonly number[];
  readonly rowCount: number;
}

export interface ItemResult {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

export interface RelationshipResult extends WithEvidence {
  readonly type: string;
  readonly to: ItemResult;
  readonly from: ItemResult;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly correction: string | null;
}

interface DocumentResult extends WithEvidence {
  readonly shortName: string;
  readonly version: string | null;
  readonly meeting: { readonly id: string; readonly label: string; readonly date: string };
  readonly citation: string;
}

export interface TabledDocumentResult {
  readonly document: DocumentResult;
  readonly claims: readonly RelationshipResult[];
}

export interface FindingResult extends WithEvidence {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly acknowledged: string | null;
  readonly citation: string;
}

interface Answer {
  readonly missing: { readonly message: string; readonly instead: readonly ItemResult[] } | null;
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

export interface SearchResult extends Answer {
  readonly total: number;
  readonly cursor: string | null;
  readonly found: readonly ({ readonly thing: ItemResult; readonly citation: string | null } & WithEvidence)[];
}

export interface HistoryResult extends Answer {
  readonly history: {
    readonly of: ItemResult;
    readonly summary: string;
    readonly stepCount: number;
    readonly steps: readonly {
      readonly position: number;
      readonly change: string;
      readonly version: string | null;
      readonly previous: number | null;
      readonly daysSincePrevious: number | null;
      readonly tabled: TabledDocumentResult;
      readonly copies: readonly TabledDocumentResult[];
    }[];
    readonly supporting: readonly TabledDocumentResult[];
    readonly findings: readonly FindingResult[];
  } | null;
}

export interface MeetingResult extends Answer {
  readonly cursor: string | null;
  readonly meeting: {
    readonly meeting: { readonly id: string; readonly label: string; readonly date: string };
    readonly previous: { readonly label: string } | null;
    readonly next: { readonly label: string } | null;
    readonly claims: readonly RelationshipResult[];
    readonly documentCount: number;
    readonly documents: readonly TabledDocumentResult[];
    readonly records: readonly TabledDocumentResult[];
    readonly changeRequests: readonly ItemResult[];
    readonly findings: readonly FindingResult[];
    readonly citation: string;
  } | null;
}

export interface PathResult extends Answer {
  readonly path: { readonly things: readonly ItemResult[]; readonly claims: readonly RelationshipResult[] } | null;
}

export interface FindingsResult extends Answer {
  readonly total: number;
  readonly cursor: string | null;
  readonly findings: readonly FindingResult[];
}

/** The lines of the rows that are the evidence of an item or a relationship. */
export const linesOf = ({ evidence }: Answer, { rows }: WithEvidence): number[] =>
  rows.map((note) => evidence.rows.find((row) => row.note === note)!.line);
