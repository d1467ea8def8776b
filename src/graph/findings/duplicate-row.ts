import { named, ofDocument, type FindingRule } from './finding.js';

/** A document that stands on two rows of one listing. */
export const duplicateRow: FindingRule = {
  code: 'DUPLICATE_ROW',
  *find({ index }) {
    for (const document of index.documents) {
      const byListing = new Map<string, number>();
      for (const { listing } of document.rows) byListing.set(listing, (byListing.get(listing) ?? 0) + 1);
      const most = Math.max(...byListing.values());
      if (most < 2) continue;
      yield {
        ...ofDocument(
          'INFO',
          document,
          `${named(document)} stands on ${most} rows of one listing; one of them can go.`,
        ),
        rows: document.rows.filter(({ listing }) => byListing.get(listing)! > 1).map(({ id }) => id),
      };
    }
  },
};
