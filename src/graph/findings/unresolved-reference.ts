import type { NamedDocument } from '../documents.js';
import { named, ofDocument, type FindingContext, type FindingRule } from './finding.js';

/** The meeting of another listed group whose pack the name opens with, where no listing has it. */
function unlistedPack({ index }: FindingContext, { name, date }: NamedDocument): string | null {
  const { group, own, number } = name.opening;
  if (group === null || own || number === null || !index.isListed(group)) return null;
  return index.meetingNumbered(group, number, date) ? null : `${group} ${number}`;
}

/** It names a meeting of a listed group that no listing has. No meeting is invented. */
export const unresolvedReference: FindingRule = {
  code: 'UNRESOLVED_REFERENCE',
  *find(context) {
    for (const document of context.index.documents) {
      const meeting = context.unlisted.get(document.id)?.label ?? unlistedPack(context, document);
      if (meeting === null) continue;
      yield ofDocument(
        'WARNING',
        document,
        `${named(document)} names ${meeting}, a meeting that no listing has; check what it names.`,
      );
    }
  },
};
