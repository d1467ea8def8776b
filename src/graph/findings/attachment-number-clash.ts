import type { NamedDocument } from '../documents.js';
import { attachmentsByNumber } from './attachments-of.js';
import { named, ofDocument, type FindingContext, type FindingRule } from './finding.js';

/** One of each tabling: a redline beside the clean copy is no second document. */
function withoutCopies({ series }: FindingContext): (documents: readonly NamedDocument[]) => NamedDocument[] {
  const seriesOf = new Map(series.flatMap(({ id, members }) => members.map((m) => [m.document.id, id] as const)));
  return (documents) => {
    const tabled = new Map<string, NamedDocument>();
    for (const document of documents) {
      const key = JSON.stringify([seriesOf.get(document.id) ?? document.id, document.meeting, document.name.version]);
      if (!tabled.has(key)) tabled.set(key, document);
    }
    return [...tabled.values()];
  };
}

/** `1a` and `1b` are two numbers. */
function byWritten(documents: readonly NamedDocument[]): [string, NamedDocument[]][] {
  const groups = new Map<string, NamedDocument[]>();
  for (const document of documents) {
    const written = (document.name.attachmentWritten ?? '').replace(/^0+(?=\d)/, '');
    groups.set(written, [...(groups.get(written) ?? []), document]);
  }
  return [...groups];
}

/** Two different documents attached to one pack or report have one number. */
export const attachmentNumberClash: FindingRule = {
  code: 'ATTACHMENT_NUMBER_CLASH',
  *find(context) {
    const distinct = withoutCopies(context);
    for (const [container, numbers] of attachmentsByNumber(context)) {
      const clashes = [...numbers]
        .flatMap(([, documents]) => byWritten(documents))
        .map(([number, documents]) => ({ number, documents: distinct(documents) }))
        .filter(({ documents }) => documents.length > 1)
        .sort((a, b) => a.documents[0]!.name.attachmentNumber! - b.documents[0]!.name.attachmentNumber!);
      if (clashes.length === 0) continue;
      const which = clashes.map(
        ({ number, documents }) => `${number} (${documents.map((d) => d.name.shortName).join('; ')})`,
      );
      yield ofDocument(
        'WARNING',
        container,
        `${named(container)} has different attachments of one number: ${which.join(', ')}; renumber one.`,
        clashes.flatMap(({ documents }) => documents),
      );
    }
  },
};
