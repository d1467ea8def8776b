import type { NamedDocument } from './documents.js';
import { meetingId } from './identity.js';
import type { Meeting } from './meetings.js';

/** All documents and meetings, and where to find them: what the rules look things up in. */
export class DocumentIndex {
  readonly #meetings: ReadonlyMap<string, Meeting>;
  readonly #byNumber = new Map<string, Meeting[]>();
  readonly #documents: ReadonlyMap<string, NamedDocument>;
  readonly #byGroup = new Map<string, Meeting[]>();

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
    for (const meeting of meetings) {
      add(this.#byGroup, meeting.group, meeting);
      if (meeting.number !== null) add(this.#byNumber, `${meeting.group} ${meeting.number}`, meeting);
    }
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

  /** In order of date. */
  meetingsOf(group: string): readonly Meeting[] {
    return this.#byGroup.get(this.groupOfCode(group)) ?? [];
  }

  /** Of several meetings of one number the latest that is not after `notAfter`, else the first. */
  meetingNumbered(group: string, number: string, notAfter: string): Meeting | null {
    const held = this.#byNumber.get(`${this.groupOfCode(group)} ${number}`) ?? [];
    return held.findLast((m) => m.date <= notAfter) ?? held[0] ?? null;
  }

  /** Whether any listing is of this group. */
  isListed(group: string): boolean {
    return this.#byGroup.has(this.groupOfCode(group));
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
