import { confidenceFrom } from '../certainty.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const termsOfReferenceOfAGroup: Rule = {
  name: 'terms-of-reference-of-a-group',
  types: ['TERMS_OF_REFERENCE_OF'],
  claims: {
    'terms-of-reference-of-a-group': 'The document is the terms of reference of a body that has a code.',
  },
  *relationships({ index }) {
    for (const document of index.documents) {
      const code = document.name.kind === 'TERMS_OF_REFERENCE' ? document.name.termsOfReference?.code : null;
      if (code == null) continue;
      yield {
        type: 'TERMS_OF_REFERENCE_OF',
        from: document.id,
        fromLabel: 'Document',
        to: index.groupOfCode(code),
        toLabel: 'Group',
        basis: 'PARSED',
        rule: this.name,
        confidence: confidenceFrom(document.name.termsOfReference?.body === '' ? 0.9 : 0.98, document),
        rows: rowsOf([document]),
      };
    }
  },
};
