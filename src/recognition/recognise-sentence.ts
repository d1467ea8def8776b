import { normaliseWhiteSpace } from '../listing/white-space.js';
import type { Profile } from './profile.js';
import { groupChair } from './sentences/group-chair.js';
import { groupClosure, type GroupClosure } from './sentences/group-closure.js';
import { groupFormerNames } from './sentences/group-former-names.js';
import { groupLevel } from './sentences/group-level.js';
import { groupRelations, type GroupRelation } from './sentences/group-relations.js';
import { sentencesOf, withGroupMarked, withoutRelatives, type SentenceContext } from './sentences/sentence.js';

/** What one sentence says of the group whose page it stands on; null and none where it says nothing. */
export interface ParsedSentence {
  readonly level: number | null;
  readonly chair: string | null;
  readonly closure: GroupClosure | null;
  readonly formerNames: readonly string[];
  readonly relations: readonly GroupRelation[];
}

/** Longer lines are no sentences about a group. */
const LONGEST = 2000;

/** Reads the paragraphs of one group's page: the sentences that say something of the group. Never throws. */
export function sentenceReader(context: SentenceContext, profile: Profile): (paragraph: string) => ParsedSentence[] {
  const marked = withGroupMarked(context);
  return (paragraph) => {
    if (paragraph.length > LONGEST) return [];
    return sentencesOf(marked(normaliseWhiteSpace(paragraph)))
      .map(withoutRelatives)
      .map((sentence) => ({
        level: groupLevel(sentence),
        chair: groupChair(sentence, profile),
        closure: groupClosure(sentence, profile),
        formerNames: groupFormerNames(sentence, profile),
        relations: groupRelations(sentence, profile),
      }))
      .filter(
        (said) =>
          said.level !== null ||
          said.chair !== null ||
          said.closure !== null ||
          said.formerNames.length > 0 ||
          said.relations.length > 0,
      );
  };
}
