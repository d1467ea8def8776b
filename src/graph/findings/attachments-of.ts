import type { NamedDocument } from '../documents.js';
import type { Examined } from './fault.js';

/** Each pack or report with its numbered attachments, by number. */
export function attachmentsByNumber({ book, edges }: Examined): Map<NamedDocument, Map<number, NamedDocument[]>> {
  const found = new Map<NamedDocument, Map<number, NamedDocument[]>>();
  for (const { from, to, attachmentNumber } of edges('ATTACHED_TO')) {
    if (attachmentNumber === undefined) continue;
    const container = book.document(to)!;
    const numbers = found.get(container) ?? new Map<number, NamedDocument[]>();
    found.set(container, numbers);
    numbers.set(attachmentNumber, [...(numbers.get(attachmentNumber) ?? []), book.document(from)!]);
  }
  return found;
}
