import { z } from 'zod';

/*
 * The arguments of tools. Dates, kinds and cursors are plain text here: the API checks them. The
 * schema that a client sees lists the allowed values.
 */

/** Long enough for every id of the graph, and short enough to repeat in an answer. */
const MAX_LENGTH = 5000;

export const date = () => text(40).meta({ format: 'date' });

export const oneOf = (words: readonly string[]) => text(100).meta({ enum: [...words] });

/** Text of 1 to `most` characters. */
export const text = (most = MAX_LENGTH) =>
  z
    .string()
    .min(1, { error: ({ path }) => `${path?.join('.')} must not be empty` })
    .max(most, { error: ({ path }) => `${path?.join('.')} must have at most ${most} characters` });

/** A number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) => {
  const error = ({ path, input }: { readonly path?: PropertyKey[] | undefined; readonly input?: unknown }) =>
    `${path?.join('.')} must be a whole number from ${least} to ${most}, not ${JSON.stringify(input).slice(0, 40)}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

/** How many of something one answer has. */
export const limit = (what: string, { usual, most }: { readonly usual: number; readonly most: number }) =>
  wholeNumber(1, most).default(usual).describe(`How many ${what} to return, ${usual} by default.`);

export const cursor = () =>
  text().optional().describe('The `cursor` of the previous page, unchanged, to get the next page.');
