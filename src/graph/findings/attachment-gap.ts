import { attachmentsByNumber } from './attachments-of.js';
import { ofDocument, type FindingRule } from './finding.js';
import { inWords } from './in-words.js';

/** So many missing numbers are named; of more, how many there are. */
const MOST_NAMED = 12;

export const attachmentGap: FindingRule = {
  code: 'ATTACHMENT_GAP',
  severities: ['INFO'],
  when: 'A number between 1 and the highest attached to a pack or report is not listed, where some are.',
  *find(context) {
    for (const [container, numbers] of attachmentsByNumber(context)) {
      let [highest, counted] = [0, 0];
      for (const number of numbers.keys()) {
        highest = Math.max(highest, number);
        if (number >= 1) counted++;
      }
      const count = highest - counted;
      if (count <= 0) continue;
      const missing: string[] = [];
      for (let n = 1; missing.length < Math.min(count, MOST_NAMED); n++) if (!numbers.has(n)) missing.push(String(n));
      if (count > missing.length) missing.push(`${count - missing.length} more`);
      yield ofDocument(
        'INFO',
        container,
        count === 1 ? `Attachment ${missing[0]!} is not listed.` : `Attachments ${inWords(missing)} are not listed.`,
      );
    }
  },
};
