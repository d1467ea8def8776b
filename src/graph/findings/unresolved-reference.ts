import type { NamedDocument } from '../documents.js';
import { named, ofDocument, type Examined, type FaultRule } from './fault.js';

/** The meeting of another listed group whose pack the name opens with, where no listing has it. */
function unlistedPack({ book }: Examined, { name, date }: NamedDocument): string | null {
  const { group, own, number } = name.opening;
  if (group === null || own || number === null || !book.isListed(group)) return null;
  return book.meetingNumbered(group, number, date) ? null : `${group} ${number}`;
}

/** It names a meeting of a listed group that no listing has. No meeting is invented. */
export const unresolvedReference: FaultRule = {
  code: 'UNRESOLVED_REFERENCE',
  *find(known) {
    for (const document of known.book.documents) {
      const meeting = known.unlisted.get(document.id)?.named ?? unlistedPack(known, document);
      if (meeting === null) continue;
      yield ofDocument(
        'WARNING',
        document,
        `${named(document)} names ${meeting}, a meeting that no listing has; check what it names.`,
      );
    }
  },
};
