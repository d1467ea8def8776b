import { groupChair } from './sentences/group-chair.js';
import { groupClosure, type GroupClosure } from './sentences/group-closure.js';
import { groupFormerNames } from './sentences/group-former-names.js';
import { groupLevel } from './sentences/group-level.js';
import { groupRelations, type GroupRelation } from './sentences/group-relations.js';
import { mentionsOf, sentencesOf, type SentenceContext } from './sentences/sentence.js';

/** What one sentence says of the group whose page it stands on; null and none where it says nothing. */
export interface SentenceReading {
  readonly sentence: string;
  readonly level: number | null;
  readonly chair: string | null;
  readonly closure: GroupClosure | null;
  readonly formerNames: readonly string[];
  readonly relations: readonly GroupRelation[];
}

/** Longer lines are no sentences about a group. */
const LONGEST = 2000;

/** The sentences of a paragraph that say something of the group. Never throws. */
export function recogniseSentences(paragraph: string, context: SentenceContext): SentenceReading[] {
  if (paragraph.length > LONGEST) return [];
  const mentions = mentionsOf(context);
  return sentencesOf(paragraph)
    .map((sentence) => ({
      sentence,
      level: groupLevel(sentence, mentions),
      chair: groupChair(sentence, mentions),
      closure: groupClosure(sentence, mentions),
      formerNames: groupFormerNames(sentence, mentions),
      relations: groupRelations(sentence, mentions, context.group),
    }))
    .filter(
      (r) =>
        r.level !== null ||
        r.chair !== null ||
        r.closure !== null ||
        r.formerNames.length > 0 ||
        r.relations.length > 0,
    );
}
