import { z } from 'zod';
import { day, limit, shortText } from '../arguments.js';
import { CLAIM } from '../claim.js';
import { DOCUMENT } from '../document.js';
import { Evidence, evidenceInWords, Notes, ROW } from '../evidence.js';
import { FINDING } from '../finding.js';
import { sections } from '../lines.js';
import { missing, Missing, missingInWords } from '../missing.js';
import { TABLED } from '../tabled.js';
import { THING } from '../thing.js';
import { tool } from '../tool.js';
import { historyInWords } from './history-in-words.js';
import { History, historyOf, STEP, type ToldHistory } from './history-of.js';

const QUERY = `
query History($id: ID!, $asOf: Date) {
  changeRequest(id: $id) {
    ...Thing
    history(asOf: $asOf) { ...Step }
    supporting(asOf: $asOf) { ...Tabled }
    findings { ...Finding }
  }
  series(id: $id) {
    ...Thing
    history(asOf: $asOf) { ...Step }
    findings { ...Finding }
  }
}
${THING}${ROW}${DOCUMENT}${CLAIM}${TABLED}${STEP}${FINDING}`;

interface Answered {
  readonly changeRequest: ToldHistory | null;
  readonly series: ToldHistory | null;
}

export const history = tool({
  name: 'history',
  title: 'How a change request or document got to its latest version',
  description:
    'Tells every tabling of a change request, or of any other document that comes in versions, in order: which version was put before which meeting on which day, what it revised or brought back, by which rule that is believed, what was tabled in support, and which versions must have existed but were never published. `asOf` gives it as it stood on a day.',
  takes: z.strictObject({
    id: shortText().describe(
      'A change request in any way that people write it (CR032, cr32, 32), or the id of a series as `search` gives it (series/des-196).',
    ),
    asOf: day().optional().describe('Only what had been tabled up to and with this day: 2023-11-30.'),
    limit: limit('tablings', { usual: 25, most: 50 }),
    after: z
      .int()
      .min(0)
      .default(0)
      .describe('Only tablings after this position, where an answer had not all of them.'),
  }),
  gives: z.object({ history: History.nullable(), missing: Missing.nullable(), evidence: Evidence }),

  async answer(ask, { id, asOf, limit: most, after }) {
    const { changeRequest, series } = await ask<Answered>(QUERY, { id, asOf });
    const told = changeRequest ?? series;
    const notes = new Notes();
    return {
      history: told && historyOf(told, notes, { asOf: asOf ?? null, after, most }),
      missing: told
        ? null
        : await missing(ask, {
            what: 'change request or series',
            written: id,
            types: ['CHANGE_REQUEST', 'DOCUMENT_SERIES'],
          }),
      evidence: notes.evidence(),
    };
  },

  tell({ history: told, missing: none, evidence }) {
    if (!told) return missingInWords(none!);
    return sections(...historyInWords(told), evidenceInWords(evidence));
  },
});
