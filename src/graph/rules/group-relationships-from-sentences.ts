import type { Rule } from './rule.js';

const RULE_NAMES = {
  REPORTS_TO: 'reports-to-the-group-that-a-sentence-names',
  SUCCEEDS: 'succeeds-the-group-that-a-sentence-names',
  CLOSED: 'closed-by-the-change-request-that-a-sentence-names',
} as const;

export const groupRelationshipsFromSentences: Rule = {
  name: 'group-relationships-from-sentences',
  types: ['REPORTS_TO', 'SUCCEEDS', 'CLOSED'],
  claims: {
    'reports-to-the-group-that-a-sentence-names': 'A sentence of the page says to which group this one reports.',
    'succeeds-the-group-that-a-sentence-names': 'A sentence of the page says from which group this one was formed.',
    'closed-by-the-change-request-that-a-sentence-names':
      'A sentence of the page says which change request closed the group.',
  },
  *relationships({ groupRelationships }) {
    for (const { type, from, to, rows } of groupRelationships) {
      if (from === to) continue;
      yield {
        type,
        from,
        fromLabel: type === 'CLOSED' ? 'ChangeRequest' : 'Group',
        to,
        toLabel: 'Group',
        basis: 'PARSED',
        rule: RULE_NAMES[type],
        confidence: 0.9,
        rows,
      };
    }
  },
};
