import { listingId, rowId } from '../identity.js';
import type { FindingRule } from './finding.js';

/** A row that cannot be read is kept as it stands, and shown. */
export const rowUnreadable: FindingRule = {
  code: 'ROW_UNREADABLE',
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
