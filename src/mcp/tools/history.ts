import { z } from 'zod';
import { date, limit, text, wholeNumber } from '../arguments.js';
import { Evidence, evidenceText, Footnotes } from '../evidence.js';
import { sections } from '../lines.js';
import { notFound, NotFound, notFoundText } from '../not-found.js';
import { defineTool } from '../tool.js';
import { HISTORY, History, historyOf } from './history-answer.js';
import { historyText } from './history-text.js';

export const history = defineTool({
  name: 'history',
  title: 'History of a change request or series',
  description:
    'Lists every tabling of a change request, or of any other document that has versions, in order: which version was tabled at which meeting on which date, what it revised or retabled, the rule behind that, the supporting documents, and the versions that are not listed. `asOf` gives the history as it was on a date.',
  input: z.strictObject({
    id: text().describe(
      'A change request in any form (CR032, cr32, 32), or the id of a series from `search` (series/des-196).',
    ),
    asOf: date().optional().describe('Only tablings up to and including this date: 2023-11-30.'),
    limit: limit('tablings', { usual: 25, most: 50 }),
    after: wholeNumber(0, 1_000_000)
      .default(0)
      .describe('Only tablings after this position, for the next page of a long history.'),
  }),
  output: z.object({ history: History.nullable(), missing: NotFound.nullable(), evidence: Evidence }),

  async answer(ask, { id, asOf = null, limit: most, after }) {
    const { changeRequest, series } = await ask(HISTORY, { id, asOf });
    const result = changeRequest ?? series;
    const footnotes = new Footnotes();
    return {
      history: result && historyOf(result, footnotes, { asOf, after, most }),
      missing: result
        ? null
        : await notFound(ask, {
            what: 'change request or series',
            written: id,
            types: ['CHANGE_REQUEST', 'DOCUMENT_SERIES'],
          }),
      evidence: footnotes.evidence(),
    };
  },

  textOf({ history: found, missing, evidence }) {
    if (!found) return notFoundText(missing!);
    return sections(...historyText(found), evidenceText(evidence));
  },
});
