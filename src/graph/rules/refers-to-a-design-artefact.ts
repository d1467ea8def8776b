import { keyOfReference } from '../series/reference-opens-the-name.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** A reference inside the title, other than the one that opens the name. */
export const refersToADesignArtefact: Rule = {
  name: 'refers-to-a-design-artefact',
  *relationships({ index, series }) {
    const byReference = new Map(
      series.flatMap(({ id, label, reference }) =>
        label === 'DocumentSeries' && reference !== null ? [[keyOfReference(reference), id] as const] : [],
      ),
    );
    for (const document of index.documents) {
      const named = new Set(document.name.mentions.map((reference) => byReference.get(keyOfReference(reference))!));
      for (const id of named) {
        yield {
          type: 'REFERS_TO',
          from: document.id,
          fromLabel: 'Document',
          to: id,
          toLabel: 'DocumentSeries',
          basis: 'PARSED',
          rule: this.name,
          confidence: 0.98,
          rows: rowsOf([document]),
        };
      }
    }
  },
};
