import { changeRequestId, changeRequestPattern } from '../change-request-id.js';
import { oncePerProfile, type Profile } from '../profile.js';
import { GROUP } from './sentence.js';

/** That a group has been stood down, or meets; and the change request whose approval closed it. */
export interface GroupClosure {
  readonly status: 'ACTIVE' | 'STOOD_DOWN';
  readonly changeRequest: string | null;
}

const REASON = '(?:following|after|by|upon|on|with|under|through|due\\s+to|as\\s+a\\s+result\\s+of|when)';
const SUBJECT = `(?:^|[,;]\\s+|\\bthe\\s+)${GROUP}\\s*,?\\s+`;
const WHEN = '(?:(?:is|was|has|been|were|now|then|formally|since|officially)\\s+){0,4}';
/** Words that may follow `closed` where the group itself was: it closed no other thing, and is not merely closed to someone. */
const OF_ITSELF =
  '(?=\\s*(?:$|[.,;:)]|(?:following|after|by|in|on|upon|when|with|at|as|under|due|once|down|and|through)\\b))';
const ENDED =
  '(?:closed|stood\\s+down|disbanded|dissolved|wound\\s+(?:up|down)|ceased(?:\\s+to\\s+(?:meet|exist))?|no\\s+longer\\s+meets)';

const HAS_ENDED = new RegExp(`${SUBJECT}${WHEN}${ENDED}${OF_ITSELF}(?<rest>[^.;]{0,200})`, 'iu');
const MEETS = new RegExp(
  `${SUBJECT}(?:(?:currently|now|still|usually|normally|generally)\\s+)?(?:meets|is\\s+(?:currently\\s+|still\\s+)?active|remains\\s+active|continues\\s+to\\s+meet)(?!\\p{L})`,
  'iu',
);

/** The patterns that name a change request. */
const withNumber = oncePerProfile((profile) => {
  const number = changeRequestPattern(profile);
  return {
    endedBy: new RegExp(
      `${number}[^.;:!?]{0,160}?\\b(?:closed|disbanded|dissolved|stood\\s+down|wound\\s+up)\\s+(?:the\\s+)?${GROUP}`,
      'iu',
    ),
    reasonAfter: new RegExp(`(?:^|\\s)${REASON}\\s[^.;]{0,60}?${number}`, 'iu'),
    reasonBefore: new RegExp(`^${REASON}\\s[^.;]{0,80}?${number}`, 'iu'),
  };
});

/** `TMAG closed following the approval of Change Request CR035 …`, `DAG has been stood down`, `QAG meets monthly`. */
export function groupClosure(sentence: string, profile: Profile): GroupClosure | null {
  const { endedBy, reasonAfter, reasonBefore } = withNumber(profile);
  const ended = HAS_ENDED.exec(sentence);
  const inverted = endedBy.exec(sentence);
  if (ended || inverted) {
    const named = reasonAfter.exec(ended?.groups?.rest ?? '') ?? inverted ?? reasonBefore.exec(sentence);
    const written = named && !isOfAnotherBody(named, profile) ? named.groups?.changeRequest : undefined;
    return {
      status: 'STOOD_DOWN',
      changeRequest: written === undefined ? null : changeRequestId(written, profile),
    };
  }
  return MEETS.test(sentence) ? { status: 'ACTIVE', changeRequest: null } : null;
}

/** `SEC CR012`, `CR 12 of the SEC`: a change request of another body. */
function isOfAnotherBody(named: RegExpExecArray, profile: Profile): boolean {
  const written = named.groups!.changeRequest!;
  const at = named.index + named[0].indexOf(written);
  const before = /(?<code>\p{Lu}{2,10})\s+$/u.exec(named.input.slice(0, at))?.groups?.code;
  const after = named.input.slice(at + written.length);
  return (before !== undefined && !profile.programme.has(before)) || /^\s+of\s+the\s+\p{Lu}{2,}/u.test(after);
}
