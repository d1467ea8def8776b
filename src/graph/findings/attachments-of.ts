import type { NamedDocument } from '../documents.js';
import type { FindingContext } from './finding.js';

/** Each pack or report with its numbered attachments, by number. */
export function attachmentsByNumber({
  index,
  relationshipsOf,
}: FindingContext): Map<NamedDocument, Map<number, NamedDocument[]>> {
  const found = new Map<NamedDocument, Map<number, NamedDocument[]>>();
  for (const { from, to, attachmentNumber } of relationshipsOf('ATTACHED_TO')) {
    if (attachmentNumber === undefined) continue;
    const container = index.document(to)!;
    const numbers = found.get(container) ?? new Map<number, NamedDocument[]>();
    found.set(container, numbers);
    numbers.set(attachmentNumber, [...(numbers.get(attachmentNumber) ?? []), index.document(from)!]);
  }
  return found;
}
