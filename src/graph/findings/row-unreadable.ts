import { listingId, rowId } from '../identity.js';
import type { FindingRule } from './finding.js';

export const rowUnreadable: FindingRule = {
  code: 'ROW_UNREADABLE',
  severities: ['ERROR'],
  when: 'The row could not be read. It is kept as published.',
  *find({ current }) {
    for (const { sha256, listing } of current) {
      for (const row of listing.rows) {
        if (row.readable) continue;
        const id = rowId(listingId(sha256), row.line);
        const message = `Line ${row.line} of ${listing.name} cannot be read: ${row.fault}.`;
        yield { severity: 'ERROR', message, subject: id, subjectLabel: 'ListingRow', rows: [id] };
      }
    }
  },
};
