import { FINDING_RULES } from '../../graph/findings/index.js';
import type { Ask } from '../asking.js';
import { missing, nothingYet, type Missing } from '../missing.js';
import { THING, thingOf, type ToldThing } from '../thing.js';

/** The kinds of faults that there can be. */
export const CODES = FINDING_RULES.map(({ code }) => code);

const KNOWN = `
query Known($subject: ID!) {
  subject: node(id: $subject) { id }
  groups { ...Thing }
}
${THING}`;

interface Known {
  readonly subject: { readonly id: string } | null;
  readonly groups: readonly ToldThing[];
}

interface Filter {
  readonly code?: string | undefined;
  readonly group?: string | undefined;
  readonly subject?: string | undefined;
}

/** That nothing is at fault, unless what was asked for is not there at all. */
export async function noFindings(ask: Ask, { code, group, subject }: Filter): Promise<Missing> {
  const empty = await nothingYet(ask);
  if (empty) return empty;
  if (code !== undefined && !CODES.includes(code)) {
    return { message: `There is no kind of fault “${code}”. The kinds are ${CODES.join(', ')}.`, instead: [] };
  }
  const known = await ask<Known>(KNOWN, { subject: subject ?? '' });
  if (group !== undefined && known.groups.every(({ id }) => id !== group)) {
    return {
      message: `There is no group “${group}” in the listings that were read.`,
      instead: known.groups.map(thingOf),
    };
  }
  if (subject !== undefined && !known.subject) return missing(ask, { what: 'thing with the id', written: subject });
  return { message: 'The record that was read shows no such fault.', instead: [] };
}
