import { z } from 'zod';
import { marks, RESTS_ON, type Notes, type ToldRow } from './evidence.js';
import { inWords, Thing, thingOf, type ToldThing } from './thing.js';

/** Needs the fragments `Thing` and `Row`. */
export const CLAIM = `
fragment Claim on Link {
  type
  basis
  rule
  confidence
  correction
  from { ...Thing }
  to { ...Thing }
  rows { ...Row }
}`;

export interface ToldClaim {
  readonly type: string;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly correction: string | null;
  readonly from: ToldThing;
  readonly to: ToldThing;
  readonly rows: readonly ToldRow[];
}

export const Claim = z
  .object({
    type: z.string().describe('What it says, from the newer or smaller thing to the older or larger: REVISES.'),
    from: Thing,
    to: Thing,
    basis: z
      .string()
      .describe('DECLARED by a column, PARSED from one name, INFERRED from several, or CURATED by an analyst.'),
    rule: z.string().describe('The rule that made it.'),
    confidence: z.number().describe('How sure the rule is, from 0 to 1.'),
    correction: z.string().nullable().describe('By whom, when and why it was corrected, where an analyst did.'),
    ...RESTS_ON,
  })
  .meta({ id: 'Claim', description: 'A relationship between two things, and why it is believed.' });
export type Claim = z.infer<typeof Claim>;

export const claimOf = (
  { type, from, to, basis, rule, confidence, correction, rows }: ToldClaim,
  notes: Notes,
): Claim => ({
  type,
  from: thingOf(from),
  to: thingOf(to),
  basis,
  rule,
  confidence,
  correction,
  ...notes.of(rows),
});

/** What is said of its beginning: `revises tabling 2 (inferred by …, confidence 0.98) [1][2]`. */
export const claimInWords = (claim: Claim, to = claim.to.name): string =>
  `${inWords(claim.type)} ${to} (${why(claim)})${marks(claim)}`;

const why = ({ basis, rule, confidence, correction }: Claim): string =>
  `${basis.toLowerCase()} by ${rule}, confidence ${confidence}${correction === null ? '' : `; ${correction}`}`;
