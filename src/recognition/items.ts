import type { Name } from './name.js';
import { attachmentMark, type AttachmentMark } from './parts/attachment-number.js';
import { calendarDate, compactDate, type NamedDay } from './parts/calendar-date.js';
import { changeRequestNumbers } from './parts/change-request-number.js';
import { designReferences } from './parts/design-reference.js';
import { groupAndNumber, type GroupAndNumber } from './parts/group-and-number.js';
import { remarkAt } from './parts/remark.js';
import { versionMark, type VersionMark } from './parts/version-mark.js';
import { isHyphen } from './token.js';
import type { Marker, RecordKind } from './vocabulary.js';

/** What an item may be. What it does in the name is decided later, from where it stands. */
type Meaning =
  /** A word or number that no rule knows by itself. */
  | { readonly type: 'word' }
  /** A word after which a number is only mentioned: `of`, `for`. */
  | { readonly type: 'preposition' }
  /** `&`, `and`, `,`, `/`, `+`. */
  | { readonly type: 'joint' }
  /** Any other mark. */
  | { readonly type: 'mark' }
  /** A dash, colon or bar between parts of the name. */
  | { readonly type: 'separator' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'group'; readonly group: GroupAndNumber }
  /** The programme's own name. */
  | { readonly type: 'programme' }
  | { readonly type: 'date'; readonly day: NamedDay }
  | { readonly type: 'extraordinary' }
  | { readonly type: 'pack'; readonly plural: boolean }
  | { readonly type: 'record'; readonly kind: RecordKind }
  | { readonly type: 'attachment'; readonly mark: AttachmentMark }
  | { readonly type: 'appendix'; readonly mark: AttachmentMark }
  | { readonly type: 'change requests'; readonly ids: readonly string[] }
  | { readonly type: 'references'; readonly references: readonly string[]; readonly isShort: boolean }
  | { readonly type: 'version'; readonly mark: VersionMark }
  | { readonly type: 'marker'; readonly marker: Marker }
  | { readonly type: 'cancellation' }
  | { readonly type: 'remark' }
  | { readonly type: 'terms of reference' };

/** A run of tokens, `from` up to, not with, `to`, and what it may be. */
export type Item = Meaning & {
  readonly from: number;
  readonly to: number;
  /** The part of the name that it stands in: parts are separated by dashes, brackets and underscores. */
  readonly segment: number;
};

export type ItemOf<T extends Item['type']> = Extract<Item, { readonly type: T }>;

const JOINTS = new Set(['&', 'and', ',', '/', '+', ';']);

function markAt(name: Name, at: number): Meaning | null {
  const { tokens } = name;
  const token = tokens[at]!;
  if (token.text === '(' || token.text === '[') return { type: 'open' };
  if (token.text === ')' || token.text === ']') return { type: 'close' };
  if (JOINTS.has(token.lower)) return { type: 'joint' };
  if (token.kind !== 'mark') return null;
  const next = tokens[at + 1];
  const isApart = token.spaced || next === undefined || next.spaced;
  if (isHyphen(token) || token.text === '―' || token.text === '‒') return { type: isApart ? 'separator' : 'mark' };
  return { type: [':', '|', '~', '•'].includes(token.text) ? 'separator' : 'mark' };
}

/** The longest of the phrases that a profile lists, and what it may be; of equally long ones, the first. */
function phraseAt(name: Name, at: number, end: number): { to: number; meaning: Meaning } | null {
  const { tokens, lexicon } = name;
  const found: { to: number; meaning: Meaning }[] = [];
  const take = (to: number | null | undefined, meaning: Meaning) => {
    if (to != null) found.push({ to, meaning });
  };
  const marker = lexicon.markers.at(tokens, at, end);
  if (marker) take(markerEnd(name, marker.to, end), { type: 'marker', marker: marker.value });
  const record = lexicon.records.at(tokens, at, end);
  if (record) take(record.to, { type: 'record', kind: record.value });
  const pack = lexicon.packs.at(tokens, at, end);
  if (pack) take(pack.to, { type: 'pack', plural: pack.value.plural });
  take(lexicon.cancelled.at(tokens, at, end)?.to, { type: 'cancellation' });
  take(lexicon.extraordinary.at(tokens, at, end)?.to, { type: 'extraordinary' });
  take(lexicon.termsOfReference.at(tokens, at, end)?.to, { type: 'terms of reference' });
  take(remarkAt(name, at, end), { type: 'remark' });
  return found.reduce<(typeof found)[number] | null>((best, one) => (best && best.to >= one.to ? best : one), null);
}

/** `Draft 2`: the number counts drafts and is no version. */
function markerEnd(name: Name, to: number, end: number): number {
  const number = name.tokens[to];
  const next = name.tokens[to + 1];
  const isCount = to < end && number?.kind === 'number' && /^\d{1,2}$/.test(number.text);
  return isCount && (to + 1 >= end || next!.spaced || next!.kind === 'mark') && next?.text !== '.' ? to + 1 : to;
}

/** What stands at token `at`, and where it ends. `afterChangeRequest`: a change request's number ends there. */
function itemAt(name: Name, at: number, afterChangeRequest: boolean): { to: number; meaning: Meaning } {
  const { tokens, lexicon } = name;
  const end = tokens.length;
  const token = tokens[at]!;
  const mark = markAt(name, at);
  if (mark) return { to: at + 1, meaning: mark };

  const group = groupAndNumber(name, at, end);
  if (group?.value.own) return { to: group.to, meaning: { type: 'group', group: group.value } };
  const words = lexicon.changeRequestWords.at(tokens, at, end);
  const changeRequests = changeRequestNumbers(name, words?.to ?? at, end) ?? changeRequestNumbers(name, at, end);
  if (changeRequests) return { to: changeRequests.to, meaning: { type: 'change requests', ids: changeRequests.value } };
  const isApart = token.spaced || tokens[at - 1]?.kind === 'mark';
  const references = isApart ? designReferences(name, at, end) : null;
  if (references) {
    const isShort = references.value.some((reference) => /^\p{L}\d/u.test(reference));
    return { to: references.to, meaning: { type: 'references', references: references.value, isShort } };
  }
  if (group) return { to: group.to, meaning: { type: 'group', group: group.value } };
  if (lexicon.programme.has(token.text)) return { to: at + 1, meaning: { type: 'programme' } };

  const attachment = attachmentMark(name, at, end);
  if (attachment) {
    const type = attachment.value.word === 'ATTACHMENT' ? 'attachment' : 'appendix';
    return { to: attachment.to, meaning: { type, mark: attachment.value } };
  }
  const version = versionMark(name, at, end);
  if (version && (version.value.counts !== 'after a change request' || afterChangeRequest)) {
    return { to: version.to, meaning: { type: 'version', mark: version.value } };
  }
  const date = calendarDate(name, at, end) ?? compactDate(name, at);
  if (date) return { to: date.to, meaning: { type: 'date', day: date.value } };
  const phrase = phraseAt(name, at, end);
  if (phrase) return phrase;
  return { to: at + 1, meaning: { type: lexicon.mentions.has(token.lower) ? 'preposition' : 'word' } };
}

/** The name as items, in order: every token is in one of them. */
export function itemsOf(name: Name): Item[] {
  const items: Item[] = [];
  let segment = 0;
  for (let at = 0; at < name.tokens.length;) {
    const before = items.at(-1);
    const { to, meaning } = itemAt(name, at, before?.type === 'change requests');
    if (name.tokens[at]!.underscored) segment++;
    if (meaning.type === 'separator' || meaning.type === 'open' || meaning.type === 'close') segment++;
    items.push({ ...meaning, from: at, to, segment });
    if (meaning.type === 'separator' || meaning.type === 'open' || meaning.type === 'close') segment++;
    at = to;
  }
  return items;
}
