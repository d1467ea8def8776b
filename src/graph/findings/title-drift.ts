import { tokenise } from '../../recognition/token.js';
import { ofDocument, type FindingRule } from './finding.js';

/** Without case, punctuation and white space; `&` is and. `Cut-over` is `Cutover`. */
const bare = (title: string): string =>
  tokenise(title)
    .filter((token) => token.kind !== 'mark' || token.text === '&')
    .map((token) => (token.text === '&' ? 'and' : token.lower))
    .join('');

export const titleDrift: FindingRule = {
  code: 'TITLE_DRIFT',
  severities: ['INFO'],
  when: 'The title differs from that of the previous tabling beyond case, punctuation, white space and the word “and”. Packs and records are excepted.',
  *find({ lineages }) {
    for (const { of, tablings } of lineages) {
      if (of !== 'series') continue;
      for (const [i, { document }] of tablings.entries()) {
        const before = tablings[i - 1]?.document;
        if (!before || document.title === null || before.title === null) continue;
        if (bare(document.title) === bare(before.title)) continue;
        yield ofDocument(
          'INFO',
          document.source,
          `The title was “${before.title}” at the previous tabling, on ${before.date}. Use one title.`,
          [before.source],
        );
      }
    }
  },
};
