import type { Item, ItemOf } from './items.js';
import type { Name } from './name.js';
import type { NamedDay } from './parts/calendar-date.js';
import type { RecordKind } from './vocabulary.js';

/** Whose meeting a name opens with: `DAG 21.1`, `Extraordinary TMAG 28`, `TMAG 23 (Extraordinary)`, `QWG 24 Papers`. */
export interface MeetingOpening {
  /** The code of the listing's own group where `own`, else as written; null where none is written. */
  readonly group: string | null;
  readonly own: boolean;
  /** Without leading zeros: `21.1`. */
  readonly number: string | null;
  readonly extraordinary: boolean;
}

/** The pack, or the report that an attachment belongs to, as an opening names it. */
export interface Container {
  readonly kind: 'PAPERS' | RecordKind;
  readonly day: NamedDay | null;
  /** The issue that an attachment names. */
  readonly version: string | null;
}

/** What opens a name, by its anchors, and where the rest begins. Places are indices of items. */
export interface Opening {
  readonly meeting: MeetingOpening;
  /** Where the group stands. */
  readonly group: number | null;
  readonly container: Container | null;
  /** Where the word for the pack or report stands. */
  readonly containerAt: number | null;
  /** Where the version of the pack stands that an attachment names. */
  readonly versionAt: number | null;
  readonly attachment: ItemOf<'attachment'> | null;
  /** Where the words stand that make the meeting extraordinary. */
  readonly extraordinary: readonly number[];
  /** The first item after the last opening anchor. */
  readonly end: number;
}

/** More words than this before an anchor, or between two, are a title and no slip of the hand. */
export const MOST_UNREAD = 3;

const CONTENT = new Set<Item['type']>(['change requests', 'references', 'appendix', 'terms of reference']);
/** What may stand between anchors and says nothing of what the document is. */
const SAYS_NOTHING = new Set<Item['type']>([
  'remark',
  'programme',
  'extraordinary',
  'marker',
  'mark',
  'joint',
  'cancellation',
]);
const PARTS = new Set<Item['type']>(['separator', 'open', 'close']);

/** Whether a preposition stands right before the item: what follows is only mentioned. */
export function isMentioned(name: Name, items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:the|an?|its|our)$/.test(name.tokens[items[before]!.from]!.lower)) before--;
  return before >= 0 && items[before]!.type === 'preposition';
}

const isBodyNoun = (name: Name, item: Item): boolean =>
  name.lexicon.bodyNouns.has(name.tokens[item.from]!.lower) && name.tokens[item.from]!.lower !== 'meeting';

/** `DAG` with what may follow it: the group that the name opens with. */
function findGroup(name: Name, items: readonly Item[]): number | null {
  let words = 0;
  for (const [at, item] of items.entries()) {
    if (item.type === 'group') {
      // `Second session of DAG 37 Papers - Attachment 3` names the pack; `Summary of DAG 37 Minutes` only mentions it.
      if (isMentioned(name, items, at)) return namesPackOfAttachment(name, items, at) ? at : null;
      if (opensWithGroup(name, items, at, words)) return at;
      words++;
    } else if (item.type === 'word' || item.type === 'pack' || item.type === 'preposition' || item.type === 'date')
      words++;
    else if (!SAYS_NOTHING.has(item.type) && !PARTS.has(item.type)) return null;
    if (words > MOST_UNREAD) return null;
  }
  return null;
}

function namesPackOfAttachment(name: Name, items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.type === 'pack' && next.plural && attachmentAfter(name, items, at + 2, true) !== null;
}

/** `words`: how many stand before it that no rule knows. */
function opensWithGroup(name: Name, items: readonly Item[], at: number, words: number): boolean {
  const { group } = items[at] as ItemOf<'group'>;
  const next = items[at + 1];
  if (!group.own) return kindFollows(name, items, at, true);
  if (group.number !== null) return words === 0 || items.slice(at + 1, at + 12).some((item) => !closes(item));
  if (next?.type === 'terms of reference' || next?.type === 'joint') return false;
  const isFirst = items.slice(0, at).every(({ type }) => type === 'extraordinary' || type === 'programme');
  return isFirst || kindFollows(name, items, at, false);
}

const closes = ({ type }: Item): boolean =>
  type === 'version' || type === 'marker' || type === 'mark' || type === 'close' || type === 'open';

/** Whether a word for a pack, or also for a record, follows the group, but for a few words. */
function kindFollows(name: Name, items: readonly Item[], at: number, onlyPack: boolean): boolean {
  let words = 0;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === 'pack') return words === 0 || item.plural;
    if (item.type === 'record') return !onlyPack;
    if (item.type === 'word') words++;
    else if (!SAYS_NOTHING.has(item.type) && !PARTS.has(item.type) && item.type !== 'date') return false;
    if (words > MOST_UNREAD || (item.type === 'word' && isBodyNoun(name, item))) return false;
  }
  return false;
}

/** What an item after a pack's name leaves of it: `DAG 7 Paper Billing Options` is about paper. */
function endsPack(item: Item | undefined): boolean {
  return item === undefined || !['word', 'group', 'record', 'pack', 'preposition', 'date', 'joint'].includes(item.type);
}

interface FoundContainer {
  readonly at: number;
  readonly kind: 'PAPERS' | RecordKind;
  readonly day: NamedDay | null;
}

/** The word for the pack, or for the report that an attachment belongs to. */
function findContainer(
  name: Name,
  items: readonly Item[],
  from: number,
  hasGroup: boolean,
  number: string | null,
): FoundContainer | null {
  let words = 0;
  let inPart = 0;
  let crossed = false;
  let day: NamedDay | null = null;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'pack') {
      const next = items[at + 1];
      const isApart = crossed && inPart > 0;
      const stands =
        words === 0
          ? (number !== null && item.plural && !crossed) || endsPack(next)
          : hasGroup && (number !== null || day !== null) && item.plural && !isApart && endsPack(next);
      if (stands && !isMentioned(name, items, at)) return { at, kind: 'PAPERS', day };
      words++;
      inPart++;
    } else if (item.type === 'record') {
      return words <= MOST_UNREAD && attachmentAfter(name, items, at + 1, hasGroup) !== null
        ? { at, kind: item.kind, day }
        : null;
    } else if (item.type === 'date') day = item.day;
    else if (item.type === 'word') {
      words++;
      inPart++;
      if (words > MOST_UNREAD || isBodyNoun(name, item)) return null;
    } else if (PARTS.has(item.type)) {
      crossed = true;
      inPart = 0;
    } else if (!SAYS_NOTHING.has(item.type)) return null;
  }
  return null;
}

/** The attachment's mark from `from` on, after a few words at most. */
function attachmentAfter(name: Name, items: readonly Item[], from: number, hasAnchor: boolean): number | null {
  let words = 0;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'attachment') {
      const before = items[at - 1];
      const opensPart = before === undefined || at === from || PARTS.has(before.type);
      if (isMentioned(name, items, at)) return null;
      return opensPart || item.mark.number !== null ? at : null;
    }
    if (item.type === 'word' || item.type === 'date' || item.type === 'pack' || item.type === 'preposition') {
      words++;
      if (words > MOST_UNREAD) return null;
    } else if (item.type === 'version') {
      if (!hasAnchor || words > 0) return null;
    } else if (!SAYS_NOTHING.has(item.type) && !PARTS.has(item.type)) return null;
  }
  return null;
}

/** Words such as `Extraordinary` that stand beside the group, the pack or the record, and not in a title. */
function extraordinaryAt(items: readonly Item[], group: number | null, end: number): number[] {
  return items.flatMap((item, at) => {
    if (item.type !== 'extraordinary') return [];
    const [before, next] = [items[at - 1], items[at + 1]];
    const isInOpening = at < end && (group === null || at < group || next?.type !== 'word');
    const follows = group !== null && (at - 1 === group || (before?.type === 'open' && at - 2 === group));
    const ends =
      next === undefined || !['word', 'preposition', 'group', 'references', 'change requests'].includes(next.type);
    const opens = at === 0 && (next?.type === 'record' || next?.type === 'pack');
    return isInOpening || (follows && ends) || opens ? [at] : [];
  });
}

export function openingOf(name: Name, items: readonly Item[]): Opening {
  const group = findGroup(name, items);
  const said = group === null ? null : (items[group] as ItemOf<'group'>).group;
  const from = group === null ? 0 : group + 1;
  const found = findContainer(name, items, from, group !== null, said?.number ?? null);
  const afterContainer = found ? found.at + 1 : from;
  const attachmentAt = attachmentAfter(name, items, afterContainer, found !== null);
  const attachment = attachmentAt === null ? null : (items[attachmentAt] as ItemOf<'attachment'>);
  const versionAt = found ? versionOfContainer(items, afterContainer, attachmentAt) : null;
  const last = attachmentAt ?? versionAt ?? found?.at ?? group;
  const end = last === null ? 0 : last + 1;
  const extraordinary = extraordinaryAt(items, group, end);
  return {
    meeting: {
      group: said?.code ?? null,
      own: said?.own ?? false,
      number: said?.number ?? null,
      extraordinary: extraordinary.length > 0 || (said?.extraordinary ?? false),
    },
    group,
    container: found
      ? {
          kind: found.kind,
          day: found.day,
          version: versionAt === null ? null : (items[versionAt] as ItemOf<'version'>).mark.version,
        }
      : null,
    containerAt: found?.at ?? null,
    versionAt,
    attachment,
    extraordinary,
    end,
  };
}

/** The version of the pack, where an attachment or a part with a name of its own follows. */
function versionOfContainer(items: readonly Item[], from: number, attachment: number | null): number | null {
  if (attachment !== null) {
    for (let at = attachment - 1; at >= from; at--) if (items[at]!.type === 'version') return at;
    return null;
  }
  let at = from;
  while (at < items.length && SAYS_NOTHING.has(items[at]!.type)) at++;
  if (items[at]?.type !== 'version') return null;
  const next = at + 1;
  if (items[next]?.type !== 'separator') return null;
  const rest = items.slice(next + 1);
  const names = rest.some(
    (item) => CONTENT.has(item.type) || item.type === 'word' || item.type === 'group' || item.type === 'record',
  );
  return names ? at : null;
}
