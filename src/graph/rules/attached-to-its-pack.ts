import { compareVersions } from '../../recognition/version.js';
import type { Book } from '../book.js';
import type { NamedDocument } from '../documents.js';
import type { HeldMeeting } from '../meetings.js';
import { tablings } from '../tablings.js';
import { toTabled } from '../lineage/tabled.js';
import type { Rule } from './rule.js';
import { rowsOf } from './rule.js';

/** The first issue of what may be several: without a version, else of the lowest. */
function firstIssue(documents: readonly NamedDocument[]): NamedDocument | null {
  return tablings(documents.map(toTabled))[0]?.document.named ?? null;
}

/** The pack of the number and the version that are named, as far as any is; of several, the first issue. */
function packOf(meeting: HeldMeeting | null, number: string | null, version: string | null): NamedDocument | null {
  const packs = (meeting?.documents ?? []).filter((d) => d.name.kind === 'PAPERS');
  const numbered = packs.filter((d) => number !== null && d.name.opening.number === number);
  const candidates = numbered.length > 0 ? numbered : packs;
  const issued = candidates.filter(
    (d) => version !== null && d.name.version !== null && compareVersions(d.name.version, version) === 0,
  );
  return firstIssue(issued.length > 0 ? issued : candidates);
}

function containerOf(book: Book, document: NamedDocument): NamedDocument | null {
  const { container, opening } = document.name;
  const meeting = book.meeting(document.meeting);
  if (container && container.kind !== 'PAPERS') {
    return firstIssue((meeting?.documents ?? []).filter((d) => d.name.kind === container.kind && !d.name.attached));
  }
  if (opening.group !== null && !opening.own) {
    return opening.number === null
      ? null
      : packOf(
          book.meetingNumbered(opening.group, opening.number, document.date),
          opening.number,
          container?.version ?? null,
        );
  }
  return packOf(meeting, opening.number, container?.version ?? null);
}

/**
 * An attachment or appendix belongs to the pack of its meeting, or to the report that it names. Where
 * a meeting has several packs, to the one named, else to the first issue.
 */
export const attachedToItsPack: Rule = {
  name: 'attached-to-its-pack',
  *edges({ book }) {
    for (const document of book.documents) {
      const { name } = document;
      const container = name.attached ? containerOf(book, document) : null;
      if (!container || container.id === document.id) continue;
      yield {
        type: 'ATTACHED_TO',
        from: document.id,
        fromLabel: 'Document',
        to: container.id,
        toLabel: 'Document',
        basis: name.container ? 'PARSED' : 'INFERRED',
        rule: name.container ? 'attached-to-the-pack-that-it-names' : this.name,
        confidence: name.container ? 0.99 : name.attachmentNumber === null ? 0.9 : 0.97,
        rows: rowsOf(document, container),
        ...(name.attachmentNumber === null ? {} : { attachmentNumber: name.attachmentNumber }),
      };
    }
  },
};
