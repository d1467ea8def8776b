import { z } from 'zod';
import { Claim, claimInWords, claimOf, type ToldClaim } from './claim.js';
import { Document, documentOf, type ToldDocument } from './document.js';
import { marks, type Notes } from './evidence.js';

/** Needs the fragments `Document` and `Claim`. */
export const TABLED = `
fragment Tabled on Document {
  ...Document
  links { ...Claim }
}`;

/** A document of which the links were asked for. */
export interface ToldTabled extends ToldDocument {
  readonly links: readonly ToldClaim[];
}

export const Tabled = z
  .object({ document: Document, claims: z.array(Claim).describe('What is said of it, and why it is believed.') })
  .meta({ id: 'Tabled', description: 'A document, and what is said of it.' });
export type Tabled = z.infer<typeof Tabled>;

interface TabledOptions {
  /** What it is cited as a version of; its own where none is named. */
  readonly changeRequest?: string;
  /** Whether the answer needs what is said of it and this thing; all is needed where this is left out. */
  readonly about?: (id: string) => boolean;
}

/** The document, with the relationships that it is the beginning of. */
export const tabledOf = (
  told: ToldTabled,
  notes: Notes,
  { changeRequest, about = () => true }: TabledOptions = {},
): Tabled => ({
  document: documentOf(told, notes, changeRequest),
  claims: told.links.filter(({ from, to }) => from.id === told.id && about(to.id)).map((link) => claimOf(link, notes)),
});

/** Its name, what is said of it, how to cite it. `names` has shorter names for what was named already. */
export const tabledInWords = (
  { document, claims }: Tabled,
  names: ReadonlyMap<string, string> = new Map(),
): string[] => [
  `${document.shortName}${marks(document)}`,
  ...claims.map((claim) => `- ${claimInWords(claim, names.get(claim.to.id))}`),
  `Cite as: ${document.citation}`,
  ...(document.url === null ? [] : [`Published at ${document.url}`]),
];
