import { groupBy } from '../../listing/group-by.js';
import type { NamedDocument } from '../documents.js';
import { attachmentsByNumber } from './attachments-of.js';
import { ofDocument, type FindingContext, type FindingRule } from './finding.js';
import { inWords } from './in-words.js';

const MOST_NAMED = 4;

/** One of each tabling: a redline beside the clean copy is no second document. */
function withoutCopies({ lineages }: FindingContext): (documents: readonly NamedDocument[]) => NamedDocument[] {
  const tablingOf = new Map<string, string>();
  for (const { tablings } of lineages) {
    for (const { document, copies } of tablings) for (const copy of copies) tablingOf.set(copy.id, document.id);
  }
  return (documents) =>
    [...groupBy(documents, ({ id }) => tablingOf.get(id) ?? id).values()].map((copies) => copies[0]!);
}

/** `1a` and `1b` are two numbers. */
const writtenNumber = ({ name }: NamedDocument): string => (name.attachmentWritten ?? '').replace(/^0+(?=\d)/, '');

export const attachmentNumberClash: FindingRule = {
  code: 'ATTACHMENT_NUMBER_CLASH',
  severities: ['WARNING'],
  when: 'Two different documents attached to one pack or report have the same number. Copies of one version are one document.',
  *find(context) {
    const distinct = withoutCopies(context);
    for (const [container, numbers] of attachmentsByNumber(context)) {
      const clashes = [...numbers.values()]
        .flatMap((documents) => [...groupBy(documents, writtenNumber)])
        .map(([number, documents]) => ({ number, documents: distinct(documents) }))
        .filter(({ documents }) => documents.length > 1)
        .sort((a, b) => a.documents[0]!.name.attachmentNumber! - b.documents[0]!.name.attachmentNumber!);
      if (clashes.length === 0) continue;
      const which = clashes.map(({ number, documents }) => {
        const names = documents.map((d) => `“${d.name.shortName}”`);
        return `${number} (${inWords(names, MOST_NAMED)})`;
      });
      yield ofDocument(
        'WARNING',
        container,
        `Different attachments have the same number: ${inWords(which, MOST_NAMED)}. Check the numbers.`,
        clashes.flatMap(({ documents }) => documents),
      );
    }
  },
};
