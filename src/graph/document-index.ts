import { groupBy } from '../listing/group-by.js';
import type { NamedDocument } from './documents.js';
import { meetingId } from './identity.js';
import type { Meeting } from './meetings.js';
import { firstIndex } from './version-order.js';

/** All documents and meetings, to be looked up. No look-up costs more than log n. */
export class DocumentIndex {
  readonly #documents: ReadonlyMap<string, NamedDocument>;
  readonly #meetings: ReadonlyMap<string, Meeting>;
  readonly #byNumber: ReadonlyMap<string, readonly Meeting[]>;
  readonly #byOtherNumber: ReadonlyMap<string, readonly Meeting[]>;
  readonly #byDayOfYear: ReadonlyMap<string, readonly Meeting[]>;
  readonly #groups: ReadonlySet<string>;

  constructor(
    /** By id. */
    readonly documents: readonly NamedDocument[],
    /** By group and date. */
    readonly meetings: readonly Meeting[],
    /** The group that a code means: its own, or the group whose former name it abbreviates. */
    readonly groupOfCode: (code: string) => string,
  ) {
    this.#documents = new Map(documents.map((d) => [d.id, d]));
    this.#meetings = new Map(meetings.map((m) => [m.id, m]));
    this.#byNumber = groupBy(meetings, (m) => `${m.group} ${m.number ?? ''}`);
    const otherNumbers = meetings.flatMap((meeting) => meeting.otherNumbers.map((number) => ({ meeting, number })));
    this.#byOtherNumber = new Map(
      [...groupBy(otherNumbers, ({ meeting, number }) => `${meeting.group} ${number}`)].map(([key, same]) => [
        key,
        same.map(({ meeting }) => meeting),
      ]),
    );
    this.#byDayOfYear = groupBy(meetings, (m) => `${m.group} ${m.date.slice(-5)}`);
    this.#groups = new Set(meetings.map((m) => m.group));
  }

  document(id: string): NamedDocument | null {
    return this.#documents.get(id) ?? null;
  }

  meeting(id: string): Meeting | null {
    return this.#meetings.get(id) ?? null;
  }

  meetingOn(group: string, date: string): Meeting | null {
    return this.meeting(meetingId(this.groupOfCode(group), date));
  }

  /** The latest meeting on that day of any year (`12-14`), not after `notAfter`. */
  latestMeetingOnDay(group: string, monthAndDay: string, notAfter: string): Meeting | null {
    return lastNotAfter(this.#byDayOfYear.get(`${this.groupOfCode(group)} ${monthAndDay}`) ?? [], notAfter);
  }

  /**
   * Of several meetings of one number the latest that was held and is not after `notAfter`, else the first that
   * was held; of cancelled ones alone likewise. Where no meeting has the number, one of a day on which rows open
   * with it.
   */
  meetingNumbered(group: string, number: string, notAfter: string): Meeting | null {
    const key = `${this.groupOfCode(group)} ${number}`;
    const numbered = this.#byNumber.get(key) ?? this.#byOtherNumber.get(key) ?? [];
    const held = numbered.filter((meeting) => !meeting.cancelled);
    const meant = held.length > 0 ? held : numbered;
    return lastNotAfter(meant, notAfter) ?? meant[0] ?? null;
  }

  /** Whether a meeting of the group has that number. */
  hasNumber(group: string, number: string): boolean {
    return this.#byNumber.has(`${group} ${number}`);
  }

  /** Whether any listing is of this group. */
  isListed(group: string): boolean {
    return this.#groups.has(this.groupOfCode(group));
  }
}

/** `meetings` are in order of date. */
const lastNotAfter = (meetings: readonly Meeting[], date: string): Meeting | null =>
  meetings[firstIndex(meetings, (m) => m.date > date) - 1] ?? null;
