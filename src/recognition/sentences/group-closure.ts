import { type Mentions } from './sentence.js';

/** That a group has been stood down, or meets; and the change request whose approval closed it. */
export interface GroupClosure {
  readonly status: 'ACTIVE' | 'STOOD_DOWN';
  readonly changeRequest: string | null;
}

const ENDED = '(?:closed|stood\\s+down|disbanded|dissolved|wound\\s+(?:up|down)|ceased(?:\\s+to\\s+(?:meet|exist))?)';

const NUMBER = '\\bCR[\\s-]?0*(?<number>\\d{1,6}(?:[a-z](?![a-z]))?)';
const REASON = '(?:following|after|by|upon|on|with|under|through|due\\s+to|as\\s+a\\s+result\\s+of|when)';

/** `TMAG closed following the approval of Change Request CR035 …`, `DAG has been stood down`, `QAG meets monthly`. */
export function groupClosure(sentence: string, { group }: Mentions): GroupClosure | null {
  const subject = `(?:^|[,;]\\s+|\\bthe\\s+)${group}\\s*,?\\s+`;
  const ended = new RegExp(
    `${subject}(?:(?:is|was|has|been|were|now|then|formally|since|officially)\\s+){0,4}(?:${ENDED}|no\\s+longer\\s+meets)(?<rest>[^.;]{0,200})`,
    'iu',
  ).exec(sentence);
  const inverted = new RegExp(
    `${NUMBER}[^.;:!?]{0,160}?\\b(?:closed|disbanded|dissolved|stood\\s+down|wound\\s+up)\\s+(?:the\\s+)?${group}`,
    'iu',
  ).exec(sentence);
  if (ended || inverted) {
    const rest = ended?.groups?.rest ?? '';
    const before = new RegExp(`^${REASON}\\s[^.;]{0,80}?${NUMBER}`, 'iu');
    const named =
      new RegExp(`(?:^|\\s)${REASON}\\s[^.;]{0,60}?${NUMBER}`, 'iu').exec(rest) ?? inverted ?? before.exec(sentence);
    const number = named?.groups?.number;
    return { status: 'STOOD_DOWN', changeRequest: number === undefined ? null : toId(number) };
  }
  const meets = new RegExp(
    `${subject}(?:(?:currently|now|still|usually|normally|generally)\\s+)?(?:meets|is\\s+(?:currently\\s+|still\\s+)?active|remains\\s+active|continues\\s+to\\s+meet)(?!\\p{L})`,
    'iu',
  );
  return meets.test(sentence) ? { status: 'ACTIVE', changeRequest: null } : null;
}

function toId(number: string): string {
  const [, digits, letter] = /^(\d+)([a-z]?)$/i.exec(number)!;
  return `CR${digits!.padStart(3, '0')}${letter!.toLowerCase()}`;
}
