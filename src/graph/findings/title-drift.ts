import { tokenise } from '../../recognition/token.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import { tablings } from '../tablings.js';
import { ofDocument, type FindingRule } from './finding.js';

/** Without case, punctuation and white space; `&` is and. `Cut-over` is `Cutover`. */
const bare = (title: string): string =>
  tokenise(title)
    .filter((token) => token.kind !== 'mark' || token.text === '&')
    .map((token) => (token.text === '&' ? 'and' : token.lower))
    .join('');

/** A title that differs from that of the tabling before it. Packs and records are of no series and have none. */
export const titleDrift: FindingRule = {
  code: 'TITLE_DRIFT',
  *find({ series }) {
    for (const { members } of series) {
      const inOrder = tablings(members.map((m) => toSeriesDocument(m.document))).map((t) => t.document.named);
      for (const [i, document] of inOrder.entries()) {
        const before = inOrder[i - 1];
        const [title, earlier] = [document.name.title, before?.name.title ?? null];
        if (!before || title === null || earlier === null || bare(title) === bare(earlier)) continue;
        yield ofDocument(
          'INFO',
          document,
          `“${title}” (${document.group}, ${document.date}) was “${earlier}” at the tabling before (${before.date}); settle on one title.`,
          [before],
        );
      }
    }
  },
};
