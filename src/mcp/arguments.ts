import { z } from 'zod';

/*
 * What tools take. Days, kinds and cursors are texts here: which of them hold, the API says, in its
 * own words, and the schema that a client sees tells which there are.
 */

export const day = (): z.ZodString => z.string().meta({ format: 'date' });

export const oneOf = (words: readonly string[]): z.ZodString => z.string().meta({ enum: [...words] });

/** Longer than any id of the graph, and short enough for an answer to say it again. */
export const shortText = (): z.ZodString => z.string().min(1).max(2000);

/** How many of something one answer brings. */
export const limit = (what: string, { usual, most }: { readonly usual: number; readonly most: number }) =>
  z.int().min(1).max(most).default(usual).describe(`How many ${what} to answer with; ${usual} where none is given.`);

export const cursor = () =>
  z.string().optional().describe('The `cursor` of the page before, as it was given: only what follows it.');
