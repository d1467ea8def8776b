import { named, ofDocument, type FaultRule } from './fault.js';

/** A newer reading of the listing no longer has it; the document stays. */
export const rowVanished: FaultRule = {
  code: 'ROW_VANISHED',
  *find({ book }) {
    for (const document of book.documents) {
      if (!document.vanished) continue;
      yield ofDocument(
        'WARNING',
        document,
        `${named(document)} is no longer listed; ask whether it was withdrawn or lost.`,
      );
    }
  },
};
