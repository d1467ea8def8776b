import type { Content } from './content.js';
import type { Item, ItemOf } from './items.js';
import type { Name } from './name.js';
import { isMentioned, MOST_UNREAD } from './opening.js';

/** What a change request's number makes of the document. Places are indices of items. */
export interface ChangeRequestRole {
  readonly at: number;
  readonly ids: readonly string[];
  readonly is: 'itself' | 'about it';
  readonly stands: 'opens the name' | 'inside the title';
  /** 0 to 1. */
  readonly confidence: number;
  /** Words before it in its part that no rule knows. */
  readonly unread: readonly number[];
}

const PARTS = new Set<Item['type']>(['separator', 'open', 'close']);
const SAYS_NOTHING = new Set<Item['type']>(['remark', 'programme', 'mark', 'marker', 'extraordinary', 'joint']);

const ITSELF = 0.99;
/** Words before the number were not understood. */
const AFTER_UNREAD_WORDS = 0.79;
/** The number stands after what may be its title: `Read Window (CR056)`. */
const AFTER_TITLE = 0.85;
const ABOUT = 0.97;
const MENTIONED = 0.92;
const IN_DOUBT = 0.5;

interface Before {
  /** Places of words that no rule knows, in the number's own part. */
  readonly words: readonly number[];
  /** Whether a version, a reference or a phrase for support stands before it in its own part. */
  readonly other: 'nothing' | 'support' | 'title';
}

/** What stands before the number in its own part of the name. */
function beforeInPart(name: Name, { items, from }: Content, at: number): Before {
  const words: number[] = [];
  let other: Before['other'] = 'nothing';
  const { segment } = items[at]!;
  for (let i = at - 1; i >= from && items[i]!.segment === segment && words.length <= MOST_UNREAD; i--) {
    const item = items[i]!;
    if (PARTS.has(item.type) || SAYS_NOTHING.has(item.type)) continue;
    if (
      name.lexicon.support.at(name.tokens, item.from, items[at]!.from) ||
      item.type === 'appendix' ||
      item.type === 'attachment'
    )
      other = 'support';
    else if (item.type === 'references' || item.type === 'version') other = 'title';
    else words.unshift(i);
  }
  return { words, other };
}

/** All words before the number in its own part. */
const wordsBeforeInPart = ({ items, from }: Content, at: number): number[] => {
  const words: number[] = [];
  for (let i = at - 1; i >= from && items[i]!.segment === items[at]!.segment; i--) {
    if (items[i]!.type === 'word') words.unshift(i);
  }
  return words;
};

/** `and`, `&` or a comma before the number, after a change request that the document is. */
const isJoined = (items: readonly Item[], at: number): boolean => items[at - 1]?.type === 'joint';

/** The roles of all numbers in the rest of the name, in order. `versions`: the places of its versions. */
export function changeRequestRoles(name: Name, content: Content, versions: readonly number[]): ChangeRequestRole[] {
  const { items, from } = content;
  const roles: ChangeRequestRole[] = [];
  const versionSet = new Set(versions);
  /** Whether a title with a version or reference of its own, other than a change request's, stands before. */
  let hasOwnTitle = false;
  let inTitle = false;
  let own: ChangeRequestRole | null = null;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'references' && !own) hasOwnTitle = true;
    if (versionSet.has(at) && !own && inTitle) hasOwnTitle = true;
    if (item.type === 'word') inTitle = true;
    if (item.type !== 'change requests') continue;
    const role = roleAt(name, content, at, item, { hasOwnTitle, own, versions: versionSet });
    roles.push(role);
    if (role.is === 'itself') own = role;
  }
  return roles;
}

interface Seen {
  readonly hasOwnTitle: boolean;
  /** The last change request before that the document is. */
  readonly own: ChangeRequestRole | null;
  readonly versions: ReadonlySet<number>;
}

function roleAt(
  name: Name,
  content: Content,
  at: number,
  { ids }: ItemOf<'change requests'>,
  seen: Seen,
): ChangeRequestRole {
  const { items } = content;
  const about = (stands: ChangeRequestRole['stands'], confidence: number): ChangeRequestRole => ({
    at,
    ids,
    is: 'about it',
    stands,
    confidence,
    unread: [],
  });
  if (seen.own) {
    const isOwn = isJoined(items, at) && !isMentioned(name, items, at) && !isMentionedBeforeJoint(name, items, at);
    return isOwn ? { ...seen.own, at, ids, unread: [] } : about('inside the title', MENTIONED);
  }
  if (isMentioned(name, items, at) && !followsRemark(items, at)) return about('inside the title', MENTIONED);
  if (seen.hasOwnTitle)
    return about(
      items[at]!.segment === items[content.from]?.segment ? 'opens the name' : 'inside the title',
      ABOUT - 0.02,
    );
  const before = beforeInPart(name, content, at);
  if (before.other === 'support') return about('inside the title', MENTIONED);
  if (before.words.length > MOST_UNREAD) {
    return { ...about('inside the title', IN_DOUBT), unread: wordsBeforeInPart(content, at) };
  }
  const support = isSupport(name, content, at);
  if (support) return about('opens the name', before.words.length > 0 ? AFTER_UNREAD_WORDS : ABOUT);
  if (endsEarlierPart(name, content, at)) return about('inside the title', MENTIONED);
  const confidence = before.words.length > 0 ? AFTER_UNREAD_WORDS : wordsBeforePart(content, at) ? AFTER_TITLE : ITSELF;
  return { at, ids, is: 'itself', stands: 'opens the name', confidence, unread: before.words };
}

/** `for decision on CR041`: a remark that ends in a preposition. */
const followsRemark = (items: readonly Item[], at: number): boolean => items[at - 1]?.type === 'remark';

/** `CR043 Outage v1.0 and changes to CR044, CR045`. */
function isMentionedBeforeJoint(name: Name, items: readonly Item[], at: number): boolean {
  const before = items[at - 2];
  return before?.type === 'change requests' && isMentioned(name, items, at - 2);
}

const wordsBeforePart = ({ items, from }: Content, at: number): boolean => {
  for (let i = from; i < at; i++)
    if (items[i]!.segment !== items[at]!.segment && items[i]!.type === 'word') return true;
  return false;
};

/** `Impact Assessment - CR018 …`: an earlier part is or ends in a phrase for support. */
function endsEarlierPart(name: Name, { items, from }: Content, at: number): boolean {
  for (let i = from; i < at; i++) {
    if (items[i]!.segment === items[at]!.segment) return false;
    const phrase = name.lexicon.support.at(name.tokens, items[i]!.from, items[at]!.from);
    if (items[i]!.type === 'appendix') return true;
    if (!phrase) continue;
    const next = items.slice(i + 1, at + 1).find((item) => item.from >= phrase.to);
    if (next === undefined || PARTS.has(next.type) || next.segment !== items[i]!.segment) return true;
  }
  return false;
}

/** Words after a phrase for support that stands right after the number: `Supporting Evidence for …`. */
const OF = new Set(['of', 'for', 'from', 'on', 'to', 'by', 'and']);

/**
 * Whether what follows the number says that the document is about the change request: an appendix, or a
 * phrase for support right after the number, or at the end of the title or of a later part.
 */
function isSupport(name: Name, { items }: Content, at: number): boolean {
  const { tokens, lexicon } = name;
  if (isRedlineAlone(items, at)) return true;
  let versionSeen = false;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    const before = items[i - 1]!;
    if (item.type === 'version') versionSeen = true;
    // `v1.1 & Appendices`: the change request, and what comes with it.
    const isWith = versionSeen && (before.type === 'joint' || tokens[before.from]!.lower === 'with');
    if (isWith) continue;
    const opensPart = i === at + 1 || PARTS.has(before.type) || before.type === 'mark';
    if (item.type === 'appendix' && (opensPart || item.mark.number !== null)) return true;
    if (item.type === 'attachment' && !versionSeen) return true;
    if (item.type === 'change requests') continue;
    const phrase = lexicon.support.at(tokens, item.from);
    if (!phrase) continue;
    const next = nextItem(items, i, phrase.to);
    const ends =
      next === undefined ||
      ['separator', 'open', 'close', 'version', 'marker', 'remark', 'date', 'mark'].includes(next.type) ||
      isNumber(name, next);
    if (ends) return true;
    // `Supporting Evidence for …` is about it; `Presentation of Tariff Labels` is a title.
    if (i === at + 1 && phrase.to - item.from > 1 && OF.has(tokens[next.from]!.lower)) return true;
  }
  return false;
}

const isNumber = (name: Name, item: Item): boolean => item.type === 'word' && name.tokens[item.from]!.kind === 'number';

function nextItem(items: readonly Item[], at: number, token: number): Item | undefined {
  let i = at + 1;
  while (i < items.length && items[i]!.from < token) i++;
  return items[i];
}

/**
 * `CR034 Redlining`, `CR034 Redline v1.2`, `CR028 DES-138 Redlining`: right after the number, or with nothing but a
 * reference beside it, a redline says support. After a title or a version it is a marker.
 */
function isRedlineAlone(items: readonly Item[], at: number): boolean {
  const rest = items.slice(at + 1).filter(({ type }) => type !== 'separator' && type !== 'mark');
  const hasTitle = rest.some(({ type }) => type === 'word' || type === 'record' || type === 'pack');
  const [first] = rest;
  if (first?.type === 'marker' && first.marker === 'REDLINE') return !hasTitle;
  const isRedline = rest.some((item) => item.type === 'marker' && item.marker === 'REDLINE');
  return isRedline && first?.type === 'references';
}
