import type { Ask } from '../asking.js';
import { missing, type Missing } from '../missing.js';
import { THING, thingOf, type Thing, type ToldThing } from '../thing.js';

/** A meeting as a caller asks for it. */
export interface WrittenMeeting {
  readonly id?: string | undefined;
  readonly group?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
}

/** Says that there is no such meeting. Where the group met on other days, some of those may have been meant. */
export async function absentMeeting(ask: Ask, { id, group = '', number, date }: WrittenMeeting): Promise<Missing> {
  const written = id ?? `${group} ${number ?? date ?? ''}`;
  const none = await missing(ask, { what: 'meeting', written, types: ['MEETING'] });
  const others = id === undefined ? await othersOf(ask, group, date) : [];
  return others.length === 0 ? none : { ...none, instead: others };
}

const OTHERS = `
query Others($group: ID!, $date: Date) {
  before: meetings(filter: { group: $group, to: $date }, orderBy: DATE_DESC, first: 1) { edges { node { ...Thing } } }
  after: meetings(filter: { group: $group, from: $date }, first: 1) { edges { node { ...Thing } } }
}
${THING}`;

type Others = Readonly<Record<'before' | 'after', { readonly edges: readonly { readonly node: ToldThing }[] }>>;

/** The group's meetings before and after the day; where no day was named, its last and its first. */
async function othersOf(ask: Ask, group: string, date: string | undefined): Promise<Thing[]> {
  const { before, after } = await ask<Others>(OTHERS, { group, date });
  return [...before.edges, ...after.edges].map(({ node }) => thingOf(node));
}
