import type { NamedDocument } from '../documents.js';
import { unlistedNumber, type UnlistedMeeting } from '../recorded-meeting.js';
import { ofDocument, type FindingContext, type FindingRule } from './finding.js';

/** The meeting of another listed group whose pack the name opens with, where no listing has it. */
function unlistedPack({ index }: FindingContext, { name, date }: NamedDocument): UnlistedMeeting | null {
  const { group, own, number } = name.opening;
  if (group === null || own || number === null || !index.isListed(group)) return null;
  return index.meetingNumbered(group, number, date) ? null : unlistedNumber(group, number);
}

export const unresolvedReference: FindingRule = {
  code: 'UNRESOLVED_REFERENCE',
  severities: ['WARNING'],
  when: 'The name refers to a meeting of a listed group that no listing has. No meeting is invented.',
  *find(context) {
    for (const document of context.index.documents) {
      const meeting = context.unlisted.get(document.id) ?? unlistedPack(context, document);
      if (!meeting) continue;
      yield ofDocument('WARNING', document, `${meeting.problem} Check the name.`);
    }
  },
};
