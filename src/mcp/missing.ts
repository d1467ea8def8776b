import { z } from 'zod';
import { LIMITS } from '../api/limits/limits.js';
import type { NodeType } from '../api/types/enumerations.js';
import type { Ask } from './asking.js';
import { sections } from './lines.js';
import { inWords, Thing, THING, thingInWords, thingOf, type ToldThing } from './thing.js';

export const Missing = z
  .object({
    message: z.string().describe('What is not there.'),
    instead: z.array(Thing).describe('What may have been meant.'),
  })
  .meta({ id: 'Missing', description: 'What is said where a thing is not there.' });
export type Missing = z.infer<typeof Missing>;

/** What is said where no listing was read yet; null where one was. */
export async function nothingYet(ask: Ask): Promise<Missing | null> {
  const { listings } = await ask<{ readonly listings: readonly unknown[] }>('{ listings { id } }', {});
  if (listings.length > 0) return null;
  return { message: 'The graph holds no listing yet. One is read with: govgraph ingest FILE', instead: [] };
}

const QUERY = `
query Instead($id: ID!, $text: String!, $types: [NodeType!]) {
  there: node(id: $id) { ...Thing ... on Document { series { ...Thing } } }
  search(text: $text, types: $types, first: 5) { edges { node { ...Thing } } }
}
${THING}`;

interface Answered {
  readonly there: (ToldThing & { readonly series?: ToldThing | null }) | null;
  readonly search: { readonly edges: readonly { readonly node: ToldThing }[] };
}

interface Sought {
  /** `change request or series` */
  readonly what: string;
  /** As the caller wrote it. */
  readonly written: string;
  /** What else could be asked for in its place; anything where this is left out. */
  readonly types?: readonly NodeType[];
}

/** Says that a thing is not there, and finds what may have been meant. */
export async function missing(ask: Ask, { what, written, types }: Sought): Promise<Missing> {
  const empty = await nothingYet(ask);
  if (empty) return empty;
  const text = written.slice(0, LIMITS.searchText);
  const { there, search } = await ask<Answered>(QUERY, { id: written, text, types });
  const found = search.edges.map(({ node }) => thingOf(node));
  // Who asks for a document may want what it is a version of.
  const series = there?.series ? [thingOf(there.series)] : [];
  const isOther = there && `“${written}” is a ${inWords(thingOf(there).type)}, and no ${what}.`;
  return {
    message: `${isOther ?? `There is no ${what} “${written}” in the listings that were read.`} \`search\` finds ids, by a name, a number, a reference, a day or words.`,
    instead: [...series, ...found.filter(({ id }) => id !== series[0]?.id)],
  };
}

export const missingInWords = ({ message, instead }: Missing): string =>
  sections(
    [message],
    instead.length === 0
      ? []
      : ['Perhaps one of these was meant:', ...instead.map((thing) => `- ${thingInWords(thing)}`)],
  );
