import { readDate } from '../listing/calendar.js';
import { normaliseWhiteSpace } from '../listing/white-space.js';
import { kindOf } from './kind.js';
import { LEXICON, type Lexicon } from './lexicon.js';
import { skipDashes, type Found, type Name, type NamingContext } from './name.js';
import { attachmentMark } from './parts/attachment-number.js';
import { calendarDate, type NamedDay } from './parts/calendar-date.js';
import { changeRequestNumbers } from './parts/change-request-number.js';
import { closing, draftInCapitals, PRINTED_VERSION } from './parts/closing.js';
import { designReference } from './parts/design-reference.js';
import { meetingOpening, type MeetingOpening } from './parts/meeting-opening.js';
import { recordOfMeeting, type RecordOfMeeting } from './parts/record-of-meeting.js';
import { termsOfReference, type TermsOfReference } from './parts/terms-of-reference.js';
import { titleOf } from './title.js';
import { tokenise, type Token } from './token.js';
import type { DocumentKind, Marker, RecordKind } from './vocabulary.js';

/** What a run of tokens was taken for, and by which part of the grammar. What no span covers is title. */
export interface Span {
  readonly part:
    | 'group-and-number'
    | 'pack'
    | 'report'
    | 'day'
    | 'attachment'
    | 'change-request'
    | 'reference'
    | 'version'
    | 'marker'
    | 'separator';
  /** Tokens `from` up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
}

/** All that one short name says by itself. Nothing here depends on another row. */
export interface ShortNameClaims {
  /** Without the date printed before it; white space normalised. */
  readonly shortName: string;
  /** The date printed before the name: as written, and as an ISO day (null where there is no such day). */
  readonly printedDate: { readonly written: string; readonly day: string | null } | null;
  readonly opening: MeetingOpening;
  /** The pack or report that the name says, `DAG 20 Papers`; the document is it, or hangs on it. */
  readonly container: {
    readonly kind: 'PAPERS' | RecordKind;
    readonly day: NamedDay | null;
    /** The issue that an attachment names: `DAG 20 Papers v2.0 - Attachment 1`. */
    readonly version: string | null;
  } | null;
  /** Whether it is an attachment or appendix of a pack or report. */
  readonly attached: boolean;
  /** The number of an attachment; null where none is given. Appendices have none. */
  readonly attachmentNumber: number | null;
  /** The same as written: `1a`. */
  readonly attachmentWritten: string | null;
  /** The change request that the document itself is. */
  readonly changeRequest: string | null;
  /** The change requests that it is about without being one of them. */
  readonly supports: readonly string[];
  /** Whether a change request's number opens the name, or the rest of it after what an opening may hold. */
  readonly opensWithChangeRequest: boolean;
  /** `CR028 Appendix 2`, as the series of an appendix is called. */
  readonly appendixOf: string | null;
  /** The reference that opens the name: the series' own. */
  readonly reference: string | null;
  /** References inside the title, each once, in order. */
  readonly mentions: readonly string[];
  readonly record: RecordOfMeeting | null;
  readonly termsOfReference: TermsOfReference | null;
  readonly version: string | null;
  readonly markers: readonly Marker[];
  readonly kind: DocumentKind;
  readonly title: string | null;
}

/** What a short name says, and how it was read. */
export interface ShortNameReading extends ShortNameClaims {
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
}

const PRINTED_DATE = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?: |$)/;
const NO_OPENING: MeetingOpening = { group: null, own: false, number: null, extraordinary: false };

/** `11/01/2023 DAG 20 Papers` without the date. */
export function withoutPrintedDate(written: string): {
  shortName: string;
  printedDate: ShortNameClaims['printedDate'];
} {
  const text = normaliseWhiteSpace(written);
  const date = PRINTED_DATE.exec(text)?.[1];
  if (date === undefined) return { shortName: text, printedDate: null };
  return { shortName: text.slice(date.length).trimStart(), printedDate: { written: date, day: readDate(date) } };
}

/**
 * Reads one short name as listed. It never throws: what no part of the grammar takes is title.
 * `context` is the group that lists it.
 */
export function recogniseShortName(
  written: string,
  context: NamingContext,
  lexicon: Lexicon = LEXICON,
): ShortNameReading {
  const { shortName, printedDate } = withoutPrintedDate(written);
  const tokens = tokenise(shortName);
  const name: Name = { text: shortName, tokens, context, lexicon };
  const end = tokens.length;
  const spans: Span[] = [];
  let at = 0;
  const take = (part: Span['part'], to: number) => {
    if (to > at) spans.push({ part, from: at, to });
    at = to;
    const next = skipDashes(name, at, end);
    if (next > at) spans.push({ part: 'separator', from: at, to: next });
    at = next;
  };

  const opening = meetingOpening(name, at, end);
  if (opening) take('group-and-number', opening.to);
  const container = containerAt(name, at, end, opening?.value ?? NO_OPENING);
  if (container) {
    if (container.dayTo !== null) take('day', container.dayTo);
    take(container.kind === 'PAPERS' ? 'pack' : 'report', container.to);
    if (container.versionTo !== null) take('version', container.versionTo);
  }
  const attachment = attachmentMark(name, at, end);
  if (attachment?.value.word === 'ATTACHMENT') take('attachment', attachment.to);

  const isDraft = draftInCapitals(name, at, end);
  if (isDraft) take('marker', at + 1);
  const contentFrom = at;
  // A record of the group DES, or CR, is no reference and no change request.
  const isRecord = recordOfMeeting(name, at, closing(name, at, end).contentEnd) !== null;
  let reference = isRecord ? null : designReference(name, at, end);
  const furtherReferences: string[] = [];
  if (reference) {
    const list = furtherReferencesAt(name, reference, end);
    furtherReferences.push(...list.value);
    take('reference', list.to);
  }
  const begins = changeRequestOpening(name, at, end);
  const opens = isRecord ? null : changeRequestNumbers(name, begins.number, end);
  if (opens) {
    at = begins.from;
    take('change-request', opens.to);
  }
  const referenceOpens = reference !== null;
  const appendix = attachmentMark(name, at, end);
  const isAppendix = appendix?.value.word === 'APPENDIX';
  if (!reference && opens && !isAppendix) {
    reference = designReference(name, at, end);
    if (reference) take('reference', reference.to);
  }

  const closed = closing(name, at, end);
  for (const span of closed.spans) {
    spans.push({ part: span.part === 'stop' ? 'separator' : span.part, from: span.from, to: span.to });
  }
  const markers =
    isDraft && !closed.markers.includes('DRAFT') ? (['DRAFT', ...closed.markers] as const) : closed.markers;
  const record = contentFrom === at ? recordOfMeeting(name, at, closed.contentEnd) : null;
  const title = titleOf(name, spans);
  const inTitle = { from: at, to: closed.contentEnd };
  const isPack = container?.kind === 'PAPERS' && closed.contentEnd <= at && attachment === null && !opens && !reference;
  const foreignPack = opening?.value.group != null && !opening.value.own;
  const openedBy = opens?.value ?? [];
  // What a reference opens is the reference's own, and about the change request that it names next.
  const onlyOne = openedBy.length === 1 && !(reference && referenceOpens) ? openedBy[0]! : null;
  const isSupport =
    onlyOne !== null &&
    isAboutChangeRequest(name, { from: at, to: closed.contentEnd }, title, markers, reference !== null || isAppendix);
  const changeRequest = onlyOne !== null && !isSupport ? onlyOne : null;
  const inside = record ? NOTHING_INSIDE : insideTitle(name, { from: at, to: end });
  const tor = record ? null : termsOfReference(name, inTitle.from, inTitle.to);
  return {
    shortName,
    tokens,
    spans: spans.sort((a, b) => a.from - b.from),
    printedDate,
    opening: opening?.value ?? NO_OPENING,
    container: container ? { kind: container.kind, day: container.day, version: container.version } : null,
    attached:
      !isPack &&
      (attachment !== null ||
        saysAppendix(name, inTitle) ||
        (container?.kind === 'PAPERS' && !(foreignPack && title === null))),
    attachmentNumber:
      attachment?.value.word === 'ATTACHMENT' && /^\d{1,4}[a-z]?$/.test(attachment.value.number ?? '')
        ? Number.parseInt(attachment.value.number!, 10)
        : null,
    attachmentWritten: attachment?.value.word === 'ATTACHMENT' ? attachment.value.number : null,
    changeRequest,
    opensWithChangeRequest: opens !== null,
    supports: changeRequest === null ? [...new Set([...openedBy, ...inside.changeRequests])] : [],
    appendixOf:
      onlyOne !== null && isAppendix && appendix.value.number !== null
        ? `${onlyOne} ${appendix.value.called.charAt(0).toUpperCase()}${appendix.value.called.slice(1)} ${appendix.value.number.toUpperCase()}`
        : null,
    reference: changeRequest === null && !isAppendix ? (reference?.value ?? null) : null,
    mentions: [
      ...new Set([
        ...(changeRequest !== null || isAppendix ? (reference ? [reference.value] : []) : []),
        ...furtherReferences,
        ...inside.references,
      ]),
    ],
    record,
    termsOfReference: tor,
    version: closed.version,
    markers,
    kind: kindOf(name, {
      isPack: isPack && !foreignPack,
      record,
      changeRequest,
      termsOfReference: tor,
      title,
      reference: reference?.value ?? null,
      inTitle,
    }),
    title,
  };
}

interface Container {
  readonly kind: 'PAPERS' | RecordKind;
  readonly to: number;
  readonly day: NamedDay | null;
  /** Where a day between the group and the pack ends. */
  readonly dayTo: number | null;
  readonly version: string | null;
  readonly versionTo: number | null;
}

/** The version of a pack that more follows: without that it closes the name. */
function issueAt(name: Name, from: number, end: number): { version: string; to: number } | null {
  const [word, number] = [name.tokens[from], name.tokens[from + 1]];
  const isVersion =
    from + 2 < end && word && name.lexicon.versionWords.has(word.lower) && number && PRINTED_VERSION.test(number.text);
  if (!isVersion) return null;
  const next = skipDashes(name, from + 2, end);
  const follows = next > from + 2 ? !closesAt(name, next, end) : attachmentMark(name, next, end) !== null;
  return follows && next < end ? { version: number.text, to: from + 2 } : null;
}

/** Whether nothing but markers and remarks in brackets stands from here on. */
const closesAt = (name: Name, from: number, end: number): boolean => closing(name, from, end).contentEnd <= from;

/** The pack, or the report that an attachment hangs on, as an opening names it. */
function containerAt(name: Name, from: number, end: number, opening: MeetingOpening): Container | null {
  const { tokens, lexicon } = name;
  const dated = opening.number === null ? calendarDate(name, from, end) : null;
  const at = dated ? skipDashes(name, dated.to, end) : from;
  const day = dated?.value ?? null;
  const dayTo = dated ? at : null;
  const pack = lexicon.packs.at(tokens, at, end);
  if (pack) {
    const following = tokens[pack.to];
    // `DAG 7 Paper Billing Options` is about paper; `DAG 7 Papers Billing Options` names the pack.
    const isPlural = tokens[pack.to - 1]!.lower !== 'paper';
    const stands =
      (opening.number !== null && isPlural) ||
      following === undefined ||
      following.kind === 'mark' ||
      lexicon.attachments.at(tokens, pack.to, end) !== null ||
      lexicon.appendices.at(tokens, pack.to, end) !== null ||
      lexicon.markers.at(tokens, pack.to, end) !== null ||
      lexicon.versionWords.has(following.lower);
    if (!stands) return null;
    const issue = issueAt(name, pack.to, end);
    return { kind: 'PAPERS', to: pack.to, day, dayTo, version: issue?.version ?? null, versionTo: issue?.to ?? null };
  }
  const report = lexicon.records.at(tokens, at, end);
  if (!report || !attachmentMark(name, skipDashes(name, report.to, end), end)) return null;
  return { kind: report.value, to: report.to, day, dayTo, version: null, versionTo: null };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether what a change request's number opens is about it: an appendix, a redline, evidence. */
function isAboutChangeRequest(
  name: Name,
  range: Range,
  title: string | null,
  markers: readonly Marker[],
  namesAnother: boolean,
): boolean {
  const { tokens, lexicon } = name;
  if (lexicon.appendices.at(tokens, range.from, range.to) || saysAppendix(name, range)) return true;
  if (lexicon.attachments.at(tokens, range.from, range.to)) return true;
  if (hasSupportInBrackets(name, range.from)) return true;
  if (markers.includes('REDLINE') && (title === null || namesAnother)) return true;
  // `CR012 Presentation of Tariff Labels` is called so; `CR012 Presentation` and `CR012 Slides - May` are about it.
  const single = lexicon.supportOpenings.at(tokens, range.from, range.to);
  if (single && (single.to === range.to || tokens[single.to]!.kind !== 'word')) return true;
  for (let at = range.from; at < range.to; at++) {
    const phrase = lexicon.supportPhrases.at(tokens, at, range.to);
    if (!phrase) continue;
    const next = tokens[phrase.to];
    const ends = phrase.to === range.to || next?.kind !== 'word';
    const opens = at === range.from && next !== undefined && SUPPORT_OF.has(next.lower);
    if (ends || opens) return true;
  }
  return false;
}

/** `Metering Hours (supporting evidence)`, `Metering Hours (presentation)`. */
function hasSupportInBrackets(name: Name, from: number): boolean {
  const { tokens, lexicon } = name;
  return tokens.some((token, at) => {
    if (at < from || token.text !== '(') return false;
    const found = lexicon.supportPhrases.at(tokens, at + 1) ?? lexicon.supportOpenings.at(tokens, at + 1);
    return found !== null && tokens[found.to]?.text === ')';
  });
}

/** `Supporting Evidence for …` */
const SUPPORT_OF = new Set(['of', 'for', 'from', 'on', 'to', 'by', 'and']);

/**
 * Where a change request's number may stand: after words such as `Updated`, which stay in the title, and
 * after `Change Request` and `MHHS`, which are taken with it, `from` the first of them on.
 */
function changeRequestOpening(name: Name, at: number, end: number): { from: number; number: number } {
  const { tokens, lexicon } = name;
  let from = at;
  while (from < end && lexicon.changeRequestQualifiers.has(tokens[from]!.lower)) from++;
  const isSpeltOut = tokens[from]?.lower === 'change' && tokens[from + 1]?.lower === 'request';
  const spelt = isSpeltOut ? from + 2 : tokens[from]?.text === lexicon.programmePrefix ? from + 1 : from;
  return { from, number: skipDashes(name, spelt, end) };
}

/** `DES-196/197`, `DES-196 & DES-197`: the references after the first that open the name with it. */
function furtherReferencesAt(name: Name, first: Found<string>, end: number): Found<string[]> {
  const { tokens } = name;
  const value: string[] = [];
  let to = first.to;
  for (;;) {
    const joint = tokens[to];
    if (to >= end || !joint || !['/', '&', 'and', '+', ','].includes(joint.lower)) break;
    const next = designReference(name, to + 1, end);
    const number = tokens[to + 1];
    const isBare = joint.text === '/' && to + 1 < end && number?.kind === 'number' && !number.spaced;
    if (next) value.push(next.value);
    else if (isBare) value.push(first.value.replace(/\d+[A-Z]?$/, number.text));
    else break;
    to = next?.to ?? to + 2;
  }
  return { to, value };
}

/** An appendix that opens the title or a part of it, or has a number or letter. */
function saysAppendix(name: Name, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) {
    const mark = name.lexicon.appendices.at(name.tokens, at, range.to);
    if (!mark) continue;
    const previous = name.tokens[at - 1];
    if (at === range.from || previous?.kind === 'mark' || attachmentMark(name, at, range.to)?.value.number != null)
      return true;
  }
  return false;
}

const NOTHING_INSIDE = { changeRequests: [], references: [] } as const;

function insideTitle(name: Name, range: Range): { changeRequests: string[]; references: string[] } {
  const changeRequests: string[] = [];
  const references: string[] = [];
  for (let at = range.from; at < range.to;) {
    const named = changeRequestNumbers(name, at, range.to);
    const reference = named ? null : designReference(name, at, range.to);
    if (named) changeRequests.push(...named.value);
    if (reference && (name.tokens[at]!.spaced || name.tokens[at - 1]?.kind === 'mark'))
      references.push(reference.value);
    at = named?.to ?? reference?.to ?? at + 1;
  }
  return { changeRequests, references };
}
