import { z } from 'zod';
import { graphql, type ResultOf } from '../typed-query.js';
import { DOCUMENT, Document, documentOf } from './document.js';
import { footnoteMarks, type Footnotes } from './evidence.js';
import { Relationship, RELATIONSHIP, relationshipOf, relationshipText } from './relationship.js';

export const TABLED_DOCUMENT = graphql(
  `
    fragment TabledDocument on Document {
      ...Document
      links {
        ...Relationship
      }
    }
  `,
  [DOCUMENT, RELATIONSHIP],
);
export type TabledDocumentResult = ResultOf<typeof TABLED_DOCUMENT>;

export const TabledDocument = z
  .object({ document: Document, claims: z.array(Relationship).describe('Its relationships, with their evidence.') })
  .meta({ id: 'TabledDocument', description: 'A document with its relationships.' });
export type TabledDocument = z.infer<typeof TabledDocument>;

interface TabledDocumentOptions {
  /** The id of the change request whose version is cited; by default that of the document's series. */
  readonly changeRequest?: string;
  /** Whether the answer includes relationships to this node; by default it includes all. */
  readonly isRelevant?: (id: string) => boolean;
}

/** The document, with the relationships that start at it. */
export const tabledDocumentOf = (
  result: TabledDocumentResult,
  footnotes: Footnotes,
  { changeRequest, isRelevant = () => true }: TabledDocumentOptions = {},
): TabledDocument => ({
  document: documentOf(result, footnotes, changeRequest),
  claims: result.links
    .filter(({ from, to }) => from.id === result.id && isRelevant(to.id))
    .map((link) => relationshipOf(link, footnotes)),
});

/** Its name, its relationships and its citation. `names` has shorter names for nodes, by id. */
export const tabledDocumentText = (
  { document, claims }: TabledDocument,
  names: ReadonlyMap<string, string> = new Map(),
): string[] => [
  `${document.shortName}${footnoteMarks(document)}`,
  ...claims.map((relationship) => `- ${relationshipText(relationship, names.get(relationship.to.id))}`),
  `Cite as: ${document.citation}`,
  ...(document.url === null ? [] : [`Published at ${document.url}`]),
];
