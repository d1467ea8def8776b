import { attachmentsByNumber } from './attachments-of.js';
import { named, ofDocument, type FindingRule } from './finding.js';

/** So many missing numbers are listed; of more, how many there are. */
const LISTED = 12;

/** A number between 1 and the highest attached is missing; only where some are there. */
export const attachmentGap: FindingRule = {
  code: 'ATTACHMENT_GAP',
  *find(context) {
    for (const [container, numbers] of attachmentsByNumber(context)) {
      const highest = Math.max(...numbers.keys());
      const count = highest - [...numbers.keys()].filter((n) => n >= 1).length;
      if (count <= 0) continue;
      const missing: number[] = [];
      for (let n = 1; n < highest && missing.length < LISTED; n++) if (!numbers.has(n)) missing.push(n);
      const more = count > missing.length ? ` and ${count - missing.length} more` : '';
      yield ofDocument(
        'INFO',
        container,
        `${named(container)} has an attachment ${highest}, but none numbered ${missing.join(', ')}${more}; ask whether it was published.`,
      );
    }
  },
};
