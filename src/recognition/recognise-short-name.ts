import { readDate } from '../listing/calendar.js';
import { normaliseWhiteSpace } from '../listing/white-space.js';
import { cancellationsOf } from './cancelled.js';
import { changeRequestRoles, type ChangeRequestRole } from './change-request-roles.js';
import { markersOf, versionsOf, type Content } from './content.js';
import { itemsOf, type Item, type ItemOf } from './items.js';
import { kindOf } from './kind.js';
import type { Profile } from './profile.js';
import { nameOf, type Name, type NamingContext } from './name.js';
import { MOST_UNREAD, openingOf, type Opening } from './opening.js';
import { ownReference, type OwnReference } from './own-reference.js';
import { packAlone } from './pack-alone.js';
import type { NameClaims, OwnChangeRequest, ParsedName, PartType, SupportedChangeRequest } from './parsed-name.js';
import { partsOf } from './parts-of-name.js';
import { fileNotes } from './parts/file-note.js';
import { recordOfMeeting } from './parts/record-of-meeting.js';
import { termsOfReference } from './parts/terms-of-reference.js';
import { titleIn, type TokenRange } from './title.js';
import { tokenise } from './token.js';
import { MARKERS } from './vocabulary.js';

const PRINTED_DATE = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?: |$)/;

/** `11/01/2023 DAG 20 Papers` without the date. */
export function withoutPrintedDate(written: string): {
  shortName: string;
  printedDate: NameClaims['printedDate'];
} {
  const text = normaliseWhiteSpace(written);
  const date = PRINTED_DATE.exec(text)?.[1];
  if (date === undefined) return { shortName: text, printedDate: null };
  return { shortName: text.slice(date.length).trimStart(), printedDate: { written: date, day: readDate(date) } };
}

/** By how much words that were not understood lower the confidence of what rests on a name. */
const CERTAINTY = { understood: 1, unreadAfterTheVersion: 0.89, unreadBefore: 0.8 } as const;

/** What the words of a range say: its version and its title. Places are indices of items. */
interface Body {
  readonly from: number;
  readonly to: number;
  /** The version that holds here, and where it stands; null where there is none. */
  readonly version: number | null;
  /** All versions that stand here. */
  readonly versions: readonly number[];
  readonly title: string | null;
  /** Where the title ends. */
  readonly titleEnd: number;
}

/** An item that can be a word of a title. */
const isTitleWord = ({ type }: Item): boolean =>
  !['separator', 'open', 'close', 'mark', 'joint', 'version', 'marker', 'cancellation'].includes(type);

/**
 * Reads the items `from` up to `to`: where a title stands before the first version, nothing after that is title;
 * else the title follows the version. The last version is the document's.
 */
function bodyOf(
  name: Name,
  items: readonly Item[],
  range: TokenRange,
  allVersions: readonly number[],
  isTaken: (item: number) => boolean,
): Body {
  const versions = allVersions.filter((at) => at >= range.from && at < range.to);
  let from = range.from;
  let titleEnd = range.to;
  for (const version of versions) {
    let hasTitle = false;
    for (let at = from; at < version && !hasTitle; at++) hasTitle = !isTaken(at) && isTitleWord(items[at]!);
    if (hasTitle) {
      titleEnd = version;
      break;
    }
    from = version + 1;
  }
  const title = titleIn(name, tokensOf(items, { from, to: titleEnd }), tokenTest(name, items, isTaken));
  return { ...range, version: versions.at(-1) ?? null, versions, title, titleEnd };
}

const tokensOf = (items: readonly Item[], { from, to }: TokenRange): TokenRange => {
  if (from >= to) return { from: 0, to: 0 };
  return { from: items[from]!.from, to: items[to - 1]!.to };
};

function tokenTest(name: Name, items: readonly Item[], isTaken: (item: number) => boolean): (token: number) => boolean {
  const taken = new Uint8Array(name.tokens.length);
  for (const [i, item] of items.entries()) if (isTaken(i)) taken.fill(1, item.from, item.to);
  return (token) => taken[token] === 1;
}

const textOf = (name: Name, { from, to }: Item): string =>
  name.text.slice(name.tokens[from]!.start, name.tokens[to - 1]!.end);

/**
 * Reads one short name as listed, by its anchors: what opens it, then the change requests, references, versions
 * and markers of the rest. What stands between them is title, or unread where it could have changed the reading.
 * It never throws. `context` is the group that lists the name.
 */
export function recogniseShortName(written: string, context: NamingContext, profile: Profile): ParsedName {
  const { shortName, printedDate } = withoutPrintedDate(written);
  const all = tokenise(shortName);
  const notes = fileNotes(all, profile);
  const isNote = new Uint8Array(all.length);
  for (const { from, to } of notes) isNote.fill(1, from, to);
  const tokens = all.filter((_, i) => isNote[i] === 0);
  const name = nameOf(shortName, tokens, context, profile);
  const items = itemsOf(name);
  const opening = openingOf(name, items);
  const { claims, partAt } = readItems(name, items, opening);
  const files = notes.map(({ from, to }) => ({
    type: 'file' as const,
    start: all[from]!.start,
    end: all[to - 1]!.end,
  }));
  return { shortName, printedDate, ...claims, parts: partsOf(name, items, partAt, files) };
}

interface Reading {
  readonly claims: Omit<NameClaims, 'shortName' | 'printedDate'>;
  readonly partAt: (item: number) => PartType | null;
}

function readItems(name: Name, items: readonly Item[], opening: Opening): Reading {
  const content: Content = { items, from: skipSeparators(name, items, opening.end) };
  const isForeign = opening.group !== null && !opening.meeting.own;
  const pack = opening.container?.kind === 'PAPERS' && opening.attachment === null ? packAlone(items, opening) : null;
  const versions = versionsOf(name, content);
  const record = pack ? null : recordOfMeeting(name, content, opening.meeting.number !== null);
  const roles = pack || record ? [] : changeRequestRoles(name, content, versions);
  const own = roles.filter((role) => role.is === 'itself');
  const reference = pack || record ? null : ownReference(name, content, roles);
  const markers = markersOf(name, content, versions[0] ?? items.length);
  const openingMarkers = opening.attachment ? [] : markersBefore(items, opening);
  const cancellations = cancellationsOf(name, items, opening);

  const taken = new Map<number, PartType>();
  takeOpening(taken, items, opening);
  for (const at of versions) taken.set(at, 'version');
  for (const at of [...markers.at, ...openingMarkers]) taken.set(at, 'marker');
  for (const at of cancellations) taken.set(at, 'cancellation');
  if (reference) taken.set(reference.at, 'reference');
  for (const role of roles)
    if (role.is === 'itself' || opensBody(content, role, reference)) taken.set(role.at, 'change request');
  const appendix = pack ? null : appendixOf(name, items, content, roles, opening);
  for (const at of [...(record?.unread ?? []), ...(appendix?.unread ?? [])]) taken.set(at, 'unread');
  const isTaken = (item: number) => taken.has(item);

  const anchors = [...own.map((role) => role.at), ...(reference ? [reference.at] : [])];
  const firm = roles.filter((role) => role.is === 'about it' && isTaken(role.at)).map((role) => role.at);
  const start = bodyStart(name, items, content, own.length > 1 ? anchors.slice(0, 1) : anchors, firm, isTaken);
  const body = bodyOf(name, items, { from: start, to: items.length }, versions, isTaken);
  const bodies = own.length > 1 ? bodiesOf(name, items, own, versions, isTaken) : [body];
  const changeRequests = ownChangeRequests(items, own, bodies);
  const inDoubt = roles.filter((role) => role.is === 'about it').flatMap((role) => role.unread);
  const readOver = [...(pack?.unread ?? []), ...(record?.unread ?? []), ...(appendix?.unread ?? []), ...inDoubt].filter(
    (at) => !isTaken(at) || taken.get(at) === 'unread',
  );
  const unread = unreadWords(name, items, opening, content, body, { readOver, start, isTaken });
  const unreadPlaces = new Set(unread.places);
  const isAlone = pack !== null;
  const title = isAlone ? null : own.length > 1 ? sameOf(changeRequests.map((one) => one.title)) : body.title;
  const version = own.length > 1 ? sameOf(changeRequests.map((one) => one.version)) : versionText(items, body.version);
  const bodyTokens = tokensOf(items, { from: start, to: items.length });
  const titleTokens = tokensOf(items, { from: start, to: body.titleEnd });
  const terms = isAlone || record ? null : termsOfReference(name, titleTokens.from, titleTokens.to);
  const mark = opening.attachment?.mark ?? null;
  const namesPack = opening.container?.kind === 'PAPERS' && !(isForeign && title === null);
  const said = new Set([...markers.markers, ...openingMarkers.map((at) => (items[at] as ItemOf<'marker'>).marker)]);
  const isOfMeeting =
    mark?.number == null &&
    roles.length === 0 &&
    reference === null &&
    !(version !== null && title !== null && !record);
  return {
    claims: {
      opening: opening.meeting,
      container: opening.container,
      attached: !isAlone && (mark !== null || appendix !== null || namesPack),
      attachmentNumber: /^\d{1,4}[a-z]?$/.test(mark?.number ?? '') ? Number.parseInt(mark!.number!, 10) : null,
      attachmentWritten: mark?.number ?? null,
      changeRequests,
      supports: supportsOf(roles),
      appendixOf: appendix?.of ?? null,
      reference: own.length === 0 && appendix?.of == null ? (reference?.reference ?? null) : null,
      mentions:
        isAlone || record
          ? []
          : mentionsOf(items, content, own.length === 0 && appendix?.of == null ? reference : null),
      record: record?.record ?? null,
      termsOfReference: terms,
      version,
      markers: MARKERS.filter((marker) => said.has(marker)),
      kind: kindOf(name, {
        isPack: isAlone && !isForeign,
        record: record?.record ?? null,
        isChangeRequest: own.length > 0,
        termsOfReference: terms,
        reference: reference?.reference ?? null,
        body: bodyTokens,
        title: titleTokens,
      }),
      title,
      cancelled: cancellations.length > 0 && isOfMeeting,
      unread: unread.places.map((at) => textOf(name, items[at]!)),
      certainty: unread.certainty,
    },
    partAt: (at) =>
      partType(items[at]!, at, taken, unreadPlaces, { from: isAlone ? items.length : start, to: body.titleEnd }),
  };
}

/** Skips dashes, joints and stops between an anchor and what follows; other marks, such as quotes, open a title. */
const skipSeparators = (name: Name, items: readonly Item[], from: number): number => {
  const isBetween = ({ type, from: token }: Item) =>
    type === 'separator' || type === 'joint' || (type === 'mark' && /^[-‐‑–—./*]$/.test(name.tokens[token]!.text));
  let at = from;
  while (at < items.length && isBetween(items[at]!)) at++;
  return at;
};

const versionText = (items: readonly Item[], at: number | null): string | null =>
  at === null ? null : (items[at] as ItemOf<'version'>).mark.version;

/** The one value that all have; null where they differ. */
const sameOf = (values: readonly (string | null)[]): string | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

/** The markers of a pack or record that stand before it: `Draft DAG 37 Papers`. */
const markersBefore = (items: readonly Item[], opening: Opening): number[] =>
  items.slice(0, opening.end).flatMap((item, at) => (item.type === 'marker' ? [at] : []));

function takeOpening(taken: Map<number, PartType>, items: readonly Item[], opening: Opening): void {
  for (const [at, { type }] of items.slice(0, opening.end).entries()) {
    if (type === 'remark' || type === 'programme' || type === 'marker' || type === 'date') taken.set(at, 'remark');
    if (type === 'date' && opening.container) taken.set(at, 'day');
    if (type === 'attachment') taken.set(at, 'attachment');
  }
  for (const at of opening.extraordinary) taken.set(at, 'group and number');
  if (opening.group !== null) taken.set(opening.group, 'group and number');
  if (opening.containerAt !== null)
    taken.set(opening.containerAt, opening.container?.kind === 'PAPERS' ? 'pack' : 'report');
  if (opening.versionAt !== null) taken.set(opening.versionAt, 'version');
}

/** Whether a number that the document is about stands first in the rest of the name, and so before the title. */
function opensBody({ items, from }: Content, role: ChangeRequestRole, reference: OwnReference | null): boolean {
  if (role.stands !== 'opens the name') return false;
  let words = 0;
  for (let at = from; at < role.at; at++) {
    const item = items[at]!;
    if (at === reference?.at || !isTitleWord(item) || item.type === 'remark' || item.type === 'programme') continue;
    if (item.type !== 'word' || ++words > MOST_UNREAD) return false;
  }
  return true;
}

/**
 * Where the title begins: after the last of the `anchors` that open the rest of the name, but for one that stands
 * after the title; and always after the `firm` ones.
 */
function bodyStart(
  name: Name,
  items: readonly Item[],
  content: Content,
  anchors: readonly number[],
  firm: readonly number[],
  isTaken: (item: number) => boolean,
): number {
  const holdsTitle = (from: number, to: number) => {
    for (let at = from; at < to; at++)
      if (!isTaken(at) && isTitleWord(items[at]!) && items[at]!.type !== 'remark') return true;
    return false;
  };
  let start = firm.reduce((last, at) => Math.max(last, at + 1), content.from);
  for (const anchor of [...anchors].sort((a, b) => a - b)) {
    let version = anchor + 1;
    while (version < items.length && items[version]!.type !== 'version') version++;
    const { segment } = items[anchor]!;
    let part = anchor;
    while (part > start && items[part - 1]!.segment === segment) part--;
    const isAfterTitle =
      holdsTitle(start, part) || (holdsTitle(start, anchor) && !holdsTitle(anchor + 1, items.length));
    if (holdsTitle(anchor + 1, version) || !isAfterTitle) start = anchor + 1;
  }
  return skipSeparators(name, items, start);
}

/** The bodies of several change requests that the document is: each from its number to the next. */
function bodiesOf(
  name: Name,
  items: readonly Item[],
  own: readonly ChangeRequestRole[],
  versions: readonly number[],
  isTaken: (item: number) => boolean,
): Body[] {
  return own.map((role, i) => {
    const next = own[i + 1]?.at;
    const to = next === undefined ? items.length : items[next - 1]?.type === 'joint' ? next - 1 : next;
    return bodyOf(name, items, { from: role.at + 1, to }, versions, isTaken);
  });
}

/** A version or title that stands once holds for all. */
function ownChangeRequests(
  items: readonly Item[],
  own: readonly ChangeRequestRole[],
  bodies: readonly Body[],
): OwnChangeRequest[] {
  const onlyOne = <T>(values: readonly (T | null)[]): T | null => {
    const said = values.filter((value) => value !== null);
    return said.length === 1 ? said[0]! : null;
  };
  const version = onlyOne(bodies.map((body) => versionText(items, body.version)));
  const title = onlyOne(bodies.map((body) => body.title));
  const all = own.flatMap((role, i) =>
    role.ids.map((id) => ({
      id,
      version: versionText(items, bodies[i]!.version) ?? version,
      title: bodies[i]!.title ?? title,
      confidence: role.confidence,
    })),
  );
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i);
}

function supportsOf(roles: readonly ChangeRequestRole[]): SupportedChangeRequest[] {
  const found = new Map<string, SupportedChangeRequest>();
  const own = new Set(roles.filter((role) => role.is === 'itself').flatMap((role) => role.ids));
  for (const { is, ids, stands, confidence } of roles) {
    if (is === 'itself') continue;
    for (const id of ids) if (!own.has(id) && !found.has(id)) found.set(id, { id, stands, confidence });
  }
  return [...found.values()];
}

/** References in the rest of the name, but for the one that is the document's own. */
function mentionsOf(items: readonly Item[], { from }: Content, own: OwnReference | null): string[] {
  const found = new Set<string>();
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type !== 'references') continue;
    for (const reference of at === own?.at ? item.references.slice(1) : item.references) found.add(reference);
  }
  return [...found];
}

/** The appendix that the document is, and of which change request: `CR028 Appendix 2`. Null where it is none. */
function appendixOf(
  name: Name,
  items: readonly Item[],
  content: Content,
  roles: readonly ChangeRequestRole[],
  opening: Opening,
): { readonly of: string | null; readonly unread: readonly number[] } | null {
  let versionSeen = false;
  for (let at = content.from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'version') versionSeen = true;
    if (item.type !== 'appendix') continue;
    const before = items[at - 1];
    // `v1.1 & Appendices`: the document, and what comes with it.
    if (before?.type === 'joint' && versionSeen) continue;
    const opensPart =
      at === content.from ||
      before === undefined ||
      ['separator', 'open', 'close', 'mark', 'change requests'].includes(before.type);
    const follows = !opensPart || before?.type === 'close';
    const unread = follows ? wordsBeforeAppendix(items, content.from, at, opening) : [];
    if (!opensPart && unread === null && item.mark.number === null) continue;
    const [first] = roles;
    const isOf = first?.is === 'about it' && first.ids.length === 1 && skipSeparators(name, items, first.at + 1) === at;
    const { called, number } = item.mark;
    const of =
      isOf && number !== null
        ? `${first.ids[0]!} ${called.charAt(0).toUpperCase()}${called.slice(1)} ${number.toUpperCase()}`
        : null;
    return { of, unread: unread ?? [] };
  }
  return null;
}

/** `DAG 4 zorp appendix - Tables`: a few words between the meeting and the appendix that are read over; null for a title. */
function wordsBeforeAppendix(items: readonly Item[], from: number, at: number, opening: Opening): number[] | null {
  const next = items[at + 1];
  if (opening.meeting.number === null || opening.attachment || next === undefined || next.type === 'version')
    return null;
  const words: number[] = [];
  for (let i = from; i < at; i++) {
    if (items[i]!.type === 'word') words.push(i);
    else if (!['remark', 'separator', 'open', 'close'].includes(items[i]!.type)) return null;
  }
  return words.length <= MOST_UNREAD ? words : null;
}

interface UnreadWords {
  /** Places of the words, in order. */
  readonly places: readonly number[];
  readonly certainty: number;
}

interface Anchored {
  /** Words that the pack, the record, the change requests and the reference were read over. */
  readonly readOver: readonly number[];
  readonly start: number;
  readonly isTaken: (item: number) => boolean;
}

/** Words that no rule knows and that stand before the title, among the words of a pack, or after the version. */
function unreadWords(
  name: Name,
  items: readonly Item[],
  opening: Opening,
  content: Content,
  body: Body,
  { readOver, start, isTaken }: Anchored,
): UnreadWords {
  const isUnknown = (at: number) => {
    const item = items[at]!;
    if (item.type !== 'word' || isTaken(at)) return false;
    const token = name.tokens[item.from]!;
    return !['a', 'an', 'the'].includes(token.lower);
  };
  const before = new Set(readOver);
  for (let at = 0; at < opening.end; at++) if (isUnknown(at)) before.add(at);
  for (let at = content.from; at < start; at++) if (isUnknown(at)) before.add(at);
  const after = body.titleEnd < items.length ? wordsAfterTitle(name, items, body.titleEnd).filter(isUnknown) : [];
  const places = [...new Set([...before, ...after])].sort((a, b) => a - b);
  const certainty =
    before.size > 0
      ? CERTAINTY.unreadBefore
      : after.length > 0
        ? CERTAINTY.unreadAfterTheVersion
        : CERTAINTY.understood;
  return { places, certainty };
}

/** Words after the version: but for those of a part that names a change request or reference, months, years and phrases for support. */
function wordsAfterTitle(name: Name, items: readonly Item[], from: number): number[] {
  const { tokens, lexicon } = name;
  const named = new Set(
    items
      .slice(from)
      .flatMap((item) => (item.type === 'change requests' || item.type === 'references' ? [item.segment] : [])),
  );
  const found: number[] = [];
  let supportEnd = 0;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    const token = tokens[item.from]!;
    const support = lexicon.support.at(tokens, item.from);
    if (support) supportEnd = Math.max(supportEnd, support.to);
    if (item.type !== 'word' || named.has(item.segment) || item.from < supportEnd) continue;
    if (lexicon.months.has(token.lower) || /^(?:19|20)\d\d$/.test(token.text)) continue;
    found.push(at);
  }
  return found;
}

/** What an item is shown as; null for marks between parts. */
function partType(
  item: Item,
  at: number,
  taken: ReadonlyMap<number, PartType>,
  unread: ReadonlySet<number>,
  title: TokenRange,
): PartType | null {
  const known = taken.get(at);
  if (known) return known;
  if (unread.has(at)) return 'unread';
  if (['separator', 'open', 'close', 'mark', 'joint'].includes(item.type)) return null;
  return at >= title.from && at < title.to ? 'title' : 'remark';
}
