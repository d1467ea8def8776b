import type { Rule } from './rule.js';

const NAMES = {
  REPORTS_TO: 'reports-to-the-group-that-a-sentence-names',
  SUCCEEDS: 'succeeds-the-group-that-a-sentence-names',
  CLOSED: 'closed-by-the-change-request-that-a-sentence-names',
} as const;

/** The sentences of a page say to whom a group reports, which one it succeeds, and what closed it. */
export const groupRelationshipsFromSentences: Rule = {
  name: 'group-relationships-from-sentences',
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
        rule: NAMES[type],
        confidence: 0.9,
        rows,
      };
    }
  },
};
