import { named, ofDocument, type FindingRule } from './finding.js';

/** A newer reading of the listing no longer has it; the document stays. */
export const rowVanished: FindingRule = {
  code: 'ROW_VANISHED',
  *find({ index }) {
    for (const document of index.documents) {
      if (!document.vanished) continue;
      yield ofDocument(
        'WARNING',
        document,
        `${named(document)} is no longer listed; ask whether it was withdrawn or lost.`,
      );
    }
  },
};
