import { confidenceFrom } from '../certainty.js';
import { rowsOf } from '../rows-of.js';
import { keyOfReference } from '../series/reference-opens-the-name.js';
import { withMerged } from '../series/series.js';
import type { Rule } from './rule.js';

/**
 * A reference inside a title leads to the series of that reference, or to what a correction merged it
 * into; but not from a document of that series, nor to a change request that the document supports.
 */
export const refersToADesignArtefact: Rule = {
  name: 'refers-to-a-design-artefact',
  types: ['REFERS_TO'],
  claims: {
    'refers-to-a-design-artefact': 'The title contains a design reference that does not open it.',
  },
  *relationships({ profile, index, series }) {
    const byReference = new Map(
      [...withMerged(series)].flatMap(([{ reference }, whole]) =>
        reference === null ? [] : [[keyOfReference(reference, profile), whole] as const],
      ),
    );
    const own = new Map(series.flatMap((one) => one.members.map((m) => [m.document.id, one] as const)));
    for (const document of index.documents) {
      const targets = new Set(
        document.name.mentions.map((mention) => byReference.get(keyOfReference(mention, profile))!),
      );
      for (const target of targets) {
        if (target === own.get(document.id) || document.name.supports.some(({ id }) => id === target.id)) continue;
        yield {
          type: 'REFERS_TO',
          from: document.id,
          fromLabel: 'Document',
          to: target.id,
          toLabel: target.label,
          basis: 'PARSED',
          rule: this.name,
          confidence: confidenceFrom(0.98, document),
          rows: rowsOf([document]),
        };
      }
    }
  },
};
