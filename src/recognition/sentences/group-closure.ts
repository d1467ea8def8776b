import { LEXICON } from '../lexicon.js';
import { GROUP } from './sentence.js';

/** That a group has been stood down, or meets; and the change request whose approval closed it. */
export interface GroupClosure {
  readonly status: 'ACTIVE' | 'STOOD_DOWN';
  readonly changeRequest: string | null;
}

const NUMBER = '\\bCR[\\s-]?0*(?<number>\\d{1,6}(?:[a-z](?![a-z]))?)';
const REASON = '(?:following|after|by|upon|on|with|under|through|due\\s+to|as\\s+a\\s+result\\s+of|when)';
const SUBJECT = `(?:^|[,;]\\s+|\\bthe\\s+)${GROUP}\\s*,?\\s+`;
const WHEN = '(?:(?:is|was|has|been|were|now|then|formally|since|officially)\\s+){0,4}';
/** Words that may follow `closed` where the group itself was: it closed no other thing, and is not merely closed to someone. */
const OF_ITSELF =
  '(?=\\s*(?:$|[.,;:)]|(?:following|after|by|in|on|upon|when|with|at|as|under|due|once|down|and|through)\\b))';
const ENDED =
  '(?:closed|stood\\s+down|disbanded|dissolved|wound\\s+(?:up|down)|ceased(?:\\s+to\\s+(?:meet|exist))?|no\\s+longer\\s+meets)';

const HAS_ENDED = new RegExp(`${SUBJECT}${WHEN}${ENDED}${OF_ITSELF}(?<rest>[^.;]{0,200})`, 'iu');
const ENDED_BY = new RegExp(
  `${NUMBER}[^.;:!?]{0,160}?\\b(?:closed|disbanded|dissolved|stood\\s+down|wound\\s+up)\\s+(?:the\\s+)?${GROUP}`,
  'iu',
);
const REASON_AFTER = new RegExp(`(?:^|\\s)${REASON}\\s[^.;]{0,60}?${NUMBER}`, 'iu');
const REASON_BEFORE = new RegExp(`^${REASON}\\s[^.;]{0,80}?${NUMBER}`, 'iu');
const MEETS = new RegExp(
  `${SUBJECT}(?:(?:currently|now|still|usually|normally|generally)\\s+)?(?:meets|is\\s+(?:currently\\s+|still\\s+)?active|remains\\s+active|continues\\s+to\\s+meet)(?!\\p{L})`,
  'iu',
);

/** `TMAG closed following the approval of Change Request CR035 …`, `DAG has been stood down`, `QAG meets monthly`. */
export function groupClosure(sentence: string): GroupClosure | null {
  const ended = HAS_ENDED.exec(sentence);
  const inverted = ENDED_BY.exec(sentence);
  if (ended || inverted) {
    const named = REASON_AFTER.exec(ended?.groups?.rest ?? '') ?? inverted ?? REASON_BEFORE.exec(sentence);
    const number = named && !isOfAnotherBody(named) ? named.groups?.number : undefined;
    return { status: 'STOOD_DOWN', changeRequest: number === undefined ? null : toId(number) };
  }
  return MEETS.test(sentence) ? { status: 'ACTIVE', changeRequest: null } : null;
}

/** `SEC CR012`, `CR 12 of the SEC`: a change request of somebody else. */
function isOfAnotherBody(named: RegExpExecArray): boolean {
  const at = named.index + named[0].search(/\bCR[\s-]?\d/i);
  const before = /(?<code>\p{Lu}{2,10})\s+$/u.exec(named.input.slice(0, at))?.groups?.code;
  const after = named.input.slice(at).replace(/^CR[\s-]?\d+[a-z]?/i, '');
  return (before !== undefined && !LEXICON.programme.has(before)) || /^\s+of\s+the\s+\p{Lu}{2,}/u.test(after);
}

function toId(number: string): string {
  const [, digits, letter] = /^(\d+)([a-z]?)$/i.exec(number)!;
  return `CR${digits!.padStart(3, '0')}${letter!.toLowerCase()}`;
}
