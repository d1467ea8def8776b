import { compareVersions } from '../../recognition/version.js';
import type { DocumentIndex } from '../document-index.js';
import type { NamedDocument } from '../documents.js';
import type { Meeting } from '../meetings.js';
import { tablings } from '../tablings.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** The first issue of what may be several: without a version, else of the lowest. */
function firstIssue(documents: readonly NamedDocument[]): NamedDocument | null {
  return tablings(documents.map(toSeriesDocument))[0]?.document.named ?? null;
}

/** The pack of the number and the version that are named, as far as any is; of several, the first issue. */
function packOf(meeting: Meeting | null, number: string | null, version: string | null): NamedDocument | null {
  const packs = (meeting?.documents ?? []).filter((d) => d.name.kind === 'PAPERS');
  const numbered = packs.filter((d) => number !== null && d.name.opening.number === number);
  const candidates = numbered.length > 0 ? numbered : packs;
  const issued = candidates.filter(
    (d) => version !== null && d.name.version !== null && compareVersions(d.name.version, version) === 0,
  );
  return firstIssue(issued.length > 0 ? issued : candidates);
}

function containerOf(index: DocumentIndex, document: NamedDocument): NamedDocument | null {
  const { container, opening } = document.name;
  const meeting = index.meeting(document.meeting);
  if (container && container.kind !== 'PAPERS') {
    return firstIssue((meeting?.documents ?? []).filter((d) => d.name.kind === container.kind && !d.name.attached));
  }
  if (opening.group !== null && !opening.own) {
    return opening.number === null
      ? null
      : packOf(
          index.meetingNumbered(opening.group, opening.number, document.date),
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
  *relationships({ index }) {
    for (const document of index.documents) {
      const { name } = document;
      const container = name.attached ? containerOf(index, document) : null;
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
        rows: rowsOf([document, container]),
        ...(name.attachmentNumber === null ? {} : { attachmentNumber: name.attachmentNumber }),
      };
    }
  },
};
