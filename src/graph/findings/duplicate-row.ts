import type { FaultRule } from './fault.js';

/** A document that stands on two rows of one listing. */
export const duplicateRow: FaultRule = {
  code: 'DUPLICATE_ROW',
  *find({ book }) {
    for (const document of book.documents) {
      const byListing = new Map<string, number>();
      for (const { listing } of document.rows) byListing.set(listing, (byListing.get(listing) ?? 0) + 1);
      const most = Math.max(...byListing.values());
      if (most < 2) continue;
      yield {
        code: this.code,
        severity: 'INFO',
        message: `${document.name.shortName} stands on ${most} rows of one listing.`,
        subject: document.id,
        subjectLabel: 'Document',
        rows: document.rows.filter(({ listing }) => byListing.get(listing)! > 1).map(({ id }) => id),
      };
    }
  },
};
