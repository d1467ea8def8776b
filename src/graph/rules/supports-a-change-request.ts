import { confidenceFrom } from '../certainty.js';
import { withMerged } from '../series/series.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const supportsAChangeRequest: Rule = {
  name: 'supports-a-change-request',
  types: ['SUPPORTS'],
  claims: {
    'about-the-change-request-that-opens-the-name':
      'A change request’s number opens the name, which says that the document only supports it.',
    'about-the-change-request-inside-the-title': 'The title contains a change request’s number.',
  },
  *relationships({ index, series }) {
    const wholes = new Map([...withMerged(series)].map(([part, whole]) => [part.id, whole]));
    const own = new Map(series.flatMap(({ id, members }) => members.map((m) => [m.document.id, id] as const)));
    for (const document of index.documents) {
      const seen = new Set([own.get(document.id)]);
      for (const { id, stands, confidence } of document.name.supports) {
        const changeRequest = wholes.get(id)?.id ?? id;
        if (seen.has(changeRequest)) continue;
        seen.add(changeRequest);
        yield {
          type: 'SUPPORTS',
          from: document.id,
          fromLabel: 'Document',
          to: changeRequest,
          toLabel: 'ChangeRequest',
          basis: 'PARSED',
          rule:
            stands === 'opens the name'
              ? 'about-the-change-request-that-opens-the-name'
              : 'about-the-change-request-inside-the-title',
          confidence: confidenceFrom(confidence, document),
          rows: rowsOf([document]),
        };
      }
    }
  },
};
