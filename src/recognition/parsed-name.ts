import type { NamedDay } from './parts/calendar-date.js';
import type { MeetingOpening } from './opening.js';
import type { RecordOfMeeting } from './parts/record-of-meeting.js';
import type { TermsOfReference } from './parts/terms-of-reference.js';
import type { DocumentKind, Marker, RecordKind } from './vocabulary.js';

/** One change request that a document itself is, with the version and title that hold for it. */
export interface OwnChangeRequest {
  /** `CR018`. */
  readonly id: string;
  /** As printed, without `v`; null where the name prints none. */
  readonly version: string | null;
  readonly title: string | null;
  /** How sure it is, 0 to 1, that the document is this change request. */
  readonly confidence: number;
}

/** A change request that a document is about without being it. */
export interface SupportedChangeRequest {
  readonly id: string;
  /** Where its number stands: at the beginning of the name or of a part of it, or in running text. */
  readonly stands: 'opens the name' | 'inside the title';
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a part of a name was read as. What was not understood is `unread`. */
export type PartType =
  | 'group and number'
  | 'pack'
  | 'report'
  | 'day'
  | 'attachment'
  | 'change request'
  | 'reference'
  | 'version'
  | 'marker'
  | 'cancellation'
  | 'remark'
  | 'file'
  | 'title'
  | 'unread';

/** A run of a name's characters, `start` up to, not with, `end`, in UTF-16 units of the short name. */
export interface NamePart {
  readonly type: PartType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All that one short name says by itself. Nothing here depends on another row. */
export interface NameClaims {
  /** Without the date printed before it; white space normalised. */
  readonly shortName: string;
  /** The date printed before the name: as written, and as an ISO day (null where there is no such day). */
  readonly printedDate: { readonly written: string; readonly day: string | null } | null;
  readonly opening: MeetingOpening;
  /** The pack or report that the name says, `DAG 20 Papers`: the document is it, or is attached to it. */
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
  /** The change requests that the document itself is, in the order of the name; most documents are none or one. */
  readonly changeRequests: readonly OwnChangeRequest[];
  /** The change requests that it is about without being one of them, each once. */
  readonly supports: readonly SupportedChangeRequest[];
  /** `CR028 Appendix 2`, as the series of an appendix is called. */
  readonly appendixOf: string | null;
  /** The reference that opens the name: the series' own. */
  readonly reference: string | null;
  /** References inside the title, each once, in order. */
  readonly mentions: readonly string[];
  readonly record: RecordOfMeeting | null;
  readonly termsOfReference: TermsOfReference | null;
  /** Null too where the document is several change requests with different versions. */
  readonly version: string | null;
  readonly markers: readonly Marker[];
  readonly kind: DocumentKind;
  /** Null too where the document is several change requests with different titles. */
  readonly title: string | null;
  /** Whether it says that the meeting was not held. */
  readonly cancelled: boolean;
  /** The words that were not understood and stand where they could have changed the reading, in order. */
  readonly unread: readonly string[];
  /** 0 to 1: by how much unread words lower the confidence of all that rests on this name; 1 where there are none. */
  readonly certainty: number;
}

/** What a short name says, and how it was read. */
export interface ParsedName extends NameClaims {
  /** In order, none overlapping; separators between them are left out. */
  readonly parts: readonly NamePart[];
}
