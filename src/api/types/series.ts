import { createUnionType } from 'type-graphql';
import { ChangeRequest } from './change-request.js';
import { DocumentSeries } from './document-series.js';

export type Series = ChangeRequest | DocumentSeries;
export const Series = createUnionType({
  name: 'Series',
  description: 'What a document is a version of.',
  types: () => [ChangeRequest, DocumentSeries] as const,
});
