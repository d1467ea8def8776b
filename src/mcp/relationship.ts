import { z } from 'zod';
import { formatProvenance, formatType } from '../export/formatting.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { EVIDENCE_FIELDS, footnoteMarks, ROW, type Footnotes } from './evidence.js';
import { ITEM, Item, itemOf } from './item.js';

export const RELATIONSHIP = graphql(
  `
    fragment Relationship on Link {
      type
      basis
      rule
      confidence
      correction
      from {
        ...Item
      }
      to {
        ...Item
      }
      rows {
        ...Row
      }
    }
  `,
  [ITEM, ROW],
);

export const Relationship = z
  .object({
    type: z
      .string()
      .describe('The type of the relationship, from the newer or smaller item to the older or larger: REVISES.'),
    from: Item,
    to: Item,
    basis: z
      .string()
      .describe(
        'DECLARED: from a column. PARSED: read from one name. INFERRED: from several names. CURATED: corrected by an analyst.',
      ),
    rule: z.string().describe('The rule that made it.'),
    confidence: z.number().describe('How sure the rule is, from 0 to 1.'),
    correction: z.string().nullable().describe('Who corrected it, when and why; null if nobody did.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'Relationship', description: 'A relationship between two items, with its evidence.' });
export type Relationship = z.infer<typeof Relationship>;

export const relationshipOf = (
  { type, from, to, basis, rule, confidence, correction, rows }: ResultOf<typeof RELATIONSHIP>,
  footnotes: Footnotes,
): Relationship => ({
  type,
  from: itemOf(from),
  to: itemOf(to),
  basis,
  rule,
  confidence,
  correction,
  ...footnotes.of(rows),
});

/** The relationship without its start: `revises tabling 2 (inferred by …, confidence 0.98) [1][2]`. */
export const relationshipText = (relationship: Relationship, to = relationship.to.name): string =>
  `${formatType(relationship.type)} ${to} (${formatProvenance(relationship)})${footnoteMarks(relationship)}`;
