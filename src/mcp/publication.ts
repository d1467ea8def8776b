import { z } from 'zod';
import { citation } from '../export/citation.js';
import { formatPublished } from '../export/formatting.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { EVIDENCE_FIELDS, footnoteMarks, ROW, type Footnotes } from './evidence.js';
import { ITEM, Item, itemOf, itemText } from './item.js';

export const PUBLICATION = graphql(
  `
    fragment Publication on Publication {
      ...Item
      reference
      version
      status
      subType
      rows {
        ...Row
      }
    }
  `,
  [ITEM, ROW],
);
export type PublicationResult = ResultOf<typeof PUBLICATION>;

export const Publication = z
  .object({
    publication: Item,
    reference: z.string().nullable().describe('Its document number.'),
    version: z.string().nullable(),
    status: z.string().nullable().describe('The status as published, such as Approved.'),
    subType: z.string().nullable(),
    citation: z.string().describe('How to cite it.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'Publication', description: 'A version that a catalogue lists. It was tabled at no meeting.' });
export type Publication = z.infer<typeof Publication>;

export function publicationOf(result: PublicationResult, footnotes: Footnotes): Publication {
  const publication = itemOf(result);
  const { reference, version, status, subType, rows } = result;
  return {
    publication,
    reference,
    version,
    status,
    subType,
    citation: citation([publication.name], rows),
    ...footnotes.of(rows),
  };
}

export const publicationText = (publication: Publication): string[] => [
  `${formatPublished(publication)}: ${itemText(publication.publication)}${footnoteMarks(publication)}`,
  `Cite as: ${publication.citation}`,
];
