import { LEXICON } from '../../recognition/lexicon.js';
import { tokenise } from '../../recognition/token.js';
import type { DocumentKind } from '../ontology.js';
import { named, ofDocument, type FindingRule } from './finding.js';

/** The kind that a sub type means; null for one that means none of these. */
function kindOfSubType(subType: string): Extract<DocumentKind, 'PAPERS' | 'MINUTES' | 'HEADLINE_REPORT'> | null {
  const tokens = tokenise(subType);
  const record = LEXICON.records.at(tokens, 0);
  if (record?.to === tokens.length) return record.value;
  return LEXICON.packs.at(tokens, 0)?.to === tokens.length ? 'PAPERS' : null;
}

/**
 * A pack, minutes or headline report under its own meeting, filed as another sub type; or anything
 * else filed as a record that is neither a record nor attached to one.
 */
export const subtypeMismatch: FindingRule = {
  code: 'SUBTYPE_MISMATCH',
  *find({ index, recorded, relationshipsOf }) {
    const container = new Map(relationshipsOf('ATTACHED_TO').map((edge) => [edge.from, index.document(edge.to)]));
    for (const document of index.documents) {
      const { subType, name } = document;
      if (subType === null) continue;
      const filed = kindOfSubType(subType);
      const under = recorded.get(document.id)?.meeting.id === document.meeting && !name.attached;
      if (name.kind === 'PAPERS' || (name.record && under)) {
        if (filed !== name.kind)
          yield ofDocument(
            'WARNING',
            document,
            `${named(document)} is filed as ${subType}; file it as what its name says.`,
          );
      } else if (filed !== null && filed !== 'PAPERS' && !name.record && !container.get(document.id)?.name.record) {
        yield ofDocument(
          'WARNING',
          document,
          `${named(document)} is filed as ${subType} and is no record of a meeting; file it as Papers.`,
        );
      }
    }
  },
};
