import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** What a change request's number opens without being it, or names inside its title, is about it. */
export const supportsAChangeRequest: Rule = {
  name: 'supports-a-change-request',
  *relationships({ index }) {
    for (const document of index.documents) {
      const opens = document.name.opensWithChangeRequest;
      for (const changeRequest of document.name.supports) {
        yield {
          type: 'SUPPORTS',
          from: document.id,
          fromLabel: 'Document',
          to: changeRequest,
          toLabel: 'ChangeRequest',
          basis: 'PARSED',
          rule: opens ? 'about-the-change-request-that-opens-the-name' : 'about-the-change-request-inside-the-title',
          confidence: opens ? 0.97 : 0.92,
          rows: rowsOf([document]),
        };
      }
    }
  },
};
