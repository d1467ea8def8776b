import { ofDocument, type FindingRule } from './finding.js';
import { inWords } from './in-words.js';

const MOST_NAMED = 6;

export const unreadWords: FindingRule = {
  code: 'UNREAD_WORDS',
  severities: ['INFO'],
  when: 'Words of the name were not understood and stand where they could have changed how it is read. Words of a title are excepted.',
  *find({ index }) {
    for (const document of index.documents) {
      const { unread } = document.name;
      if (unread.length === 0) continue;
      const words = inWords(
        unread.map((word) => `“${word}”`),
        MOST_NAMED,
      );
      const was = unread.length === 1 ? 'was' : 'were';
      yield ofDocument(
        'INFO',
        document,
        `${words} ${was} not understood. Check how the name is read: govgraph explain.`,
      );
    }
  },
};
