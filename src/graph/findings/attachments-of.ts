import { groupBy } from '../../listing/group-by.js';
import type { NamedDocument } from '../documents.js';
import type { FindingContext } from './finding.js';

/** Each pack or report with its numbered attachments, by number. */
export function attachmentsByNumber({
  index,
  relationshipsOf,
}: FindingContext): Map<NamedDocument, Map<number, NamedDocument[]>> {
  const numbered = relationshipsOf('ATTACHED_TO').flatMap(({ from, to, attachmentNumber }) =>
    attachmentNumber === undefined
      ? []
      : [{ container: index.document(to)!, document: index.document(from)!, number: attachmentNumber }],
  );
  const found = new Map<NamedDocument, Map<number, NamedDocument[]>>();
  for (const [container, attached] of groupBy(numbered, (one) => one.container)) {
    const byNumber = new Map<number, NamedDocument[]>();
    for (const [number, same] of groupBy(attached, (one) => one.number)) {
      byNumber.set(
        number,
        same.map(({ document }) => document),
      );
    }
    found.set(container, byNumber);
  }
  return found;
}
