import { meetingText } from '../document.js';
import { footnoteMarks } from '../evidence.js';
import { findingsSection } from '../finding.js';
import { itemText } from '../item.js';
import { bullet, ofAll } from '../lines.js';
import { relationshipText } from '../relationship.js';
import { tabledDocumentText } from '../tabled-document.js';
import type { MeetingPage } from './meeting-answer.js';

/** The sections of a meeting: its documents and records, with their relationships and citations. */
export function meetingPageText(page: MeetingPage): string[][] {
  const { meeting, group, previous, next, claims, documents, records, changeRequests, findings } = page;
  const names = new Map([[meeting.id, meeting.label]]);
  return [
    [
      `${meetingText(meeting)}: ${page.extraordinary ? 'extraordinary meeting' : 'meeting'} of ${group.name} (id: ${meeting.id})${footnoteMarks(page)}`,
      `Cite as: ${page.citation}`,
      `Previous meeting: ${previous ? meetingText(previous) : 'none listed'}. Next meeting: ${next ? meetingText(next) : 'none listed'}.`,
      ...claims.map((relationship) => `- ${relationship.from.name} ${relationshipText(relationship)}`),
    ],
    [
      `Documents${ofAll(documents, page.documentCount)}`,
      ...documents.flatMap((tabled) => bullet(tabledDocumentText(tabled, names))),
    ],
    records.length === 0
      ? ['No minutes or headline report listed.']
      : [
          `Minutes and headline reports${ofAll(records, page.recordCount)}`,
          ...records.flatMap((tabled) => bullet(tabledDocumentText(tabled, names))),
        ],
    changeRequests.length === 0
      ? ['No change requests tabled.']
      : [
          `Change requests${ofAll(changeRequests, page.changeRequestCount)}`,
          ...changeRequests.map((item) => `- ${itemText(item)}`),
        ],
    findingsSection(findings, page.findingCount),
  ];
}
