import type { Profile } from '../../recognition/profile.js';
import { tokenise } from '../../recognition/token.js';
import type { DocumentKind } from '../ontology.js';
import { ofDocument, type FindingRule } from './finding.js';

type FiledKind = Extract<DocumentKind, 'PAPERS' | 'MINUTES' | 'HEADLINE_REPORT'>;

const SUB_TYPES: Readonly<Record<FiledKind, string>> = {
  PAPERS: 'Papers',
  MINUTES: 'Minutes',
  HEADLINE_REPORT: 'Headline Report',
};

/** The kind that a sub type means; null where it means none of these. */
function kindOfSubType(subType: string, profile: Profile): FiledKind | null {
  const tokens = tokenise(subType);
  const record = profile.records.at(tokens, 0);
  if (record?.to === tokens.length) return record.value;
  return profile.packs.at(tokens, 0)?.to === tokens.length ? 'PAPERS' : null;
}

export const subtypeMismatch: FindingRule = {
  code: 'SUBTYPE_MISMATCH',
  severities: ['WARNING'],
  when: 'A pack, minutes or headline report under its own meeting has another sub type; or a document has the sub type of a record and is neither a record nor attached to one.',
  *find({ profile, index, recorded, relationshipsOf }) {
    const containers = new Map(relationshipsOf('ATTACHED_TO').map(({ from, to }) => [from, index.document(to)]));
    for (const document of index.documents) {
      const { subType, name } = document;
      if (subType === null || name.cancelled) continue;
      const filedAs = kindOfSubType(subType, profile);
      const ownKind = name.kind === 'PAPERS' ? name.kind : (name.record?.kind ?? null);
      const isUnderItsMeeting = recorded.get(document.id)?.meeting.id === document.meeting && !name.attached;
      if (ownKind === 'PAPERS' || (ownKind !== null && isUnderItsMeeting)) {
        if (filedAs !== ownKind) yield ofDocument('WARNING', document, `Sub type should be ${SUB_TYPES[ownKind]}.`);
        continue;
      }
      const isFiledAsRecord = filedAs === 'MINUTES' || filedAs === 'HEADLINE_REPORT';
      if (!isFiledAsRecord || ownKind !== null || containers.get(document.id)?.name.record) continue;
      yield ofDocument(
        'WARNING',
        document,
        `Filed as ${subType}, but not named as minutes or a headline report. Check the sub type.`,
      );
    }
  },
};
