import { ofDocument, type FindingRule } from './finding.js';

export const rowVanished: FindingRule = {
  code: 'ROW_VANISHED',
  severities: ['WARNING'],
  when: 'A newer reading of the listing no longer has the document.',
  *find({ index }) {
    for (const document of index.documents) {
      if (!document.vanished) continue;
      yield ofDocument(
        'WARNING',
        document,
        'The newest reading of the listing no longer has it. Ask whether it was withdrawn.',
      );
    }
  },
};
