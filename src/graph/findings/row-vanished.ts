import type { FaultRule } from './fault.js';

/** A newer reading of the listing no longer has it; the document stays. */
export const rowVanished: FaultRule = {
  code: 'ROW_VANISHED',
  *find({ book }) {
    for (const document of book.documents) {
      if (!document.vanished) continue;
      yield {
        code: this.code,
        severity: 'WARNING',
        message: `${document.name.shortName} of ${document.date} is no longer listed: ask whether it was withdrawn or lost.`,
        subject: document.id,
        subjectLabel: 'Document',
        rows: document.rows.map(({ id }) => id),
      };
    }
  },
};
