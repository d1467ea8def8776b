import type { Rule } from './rule.js';
import { rowsOf } from './rule.js';

/** Terms of reference of a body that has a code; of a body without one they have the kind and no edge. */
export const termsOfReferenceOfAGroup: Rule = {
  name: 'terms-of-reference-of-a-group',
  *edges({ book }) {
    for (const document of book.documents) {
      const code = document.name.kind === 'TERMS_OF_REFERENCE' ? document.name.termsOfReference?.code : null;
      if (code == null) continue;
      yield {
        type: 'TERMS_OF_REFERENCE_OF',
        from: document.id,
        fromLabel: 'Document',
        to: book.groupOfCode(code),
        toLabel: 'Group',
        basis: 'PARSED',
        rule: this.name,
        confidence: document.name.termsOfReference?.body === '' ? 0.9 : 0.98,
        rows: rowsOf(document),
      };
    }
  },
};
