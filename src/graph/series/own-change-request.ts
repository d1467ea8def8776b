import type { SeriesRule } from './series.js';

export const ownChangeRequest: SeriesRule = {
  rule: 'change-request-number-opens-the-name',
  claim: 'A change request’s number opens the name, and the name does not say that the document only supports it.',
  basis: 'PARSED',
  confidence: 0.99,
  keyOf: ({ name }) => (name.record ? null : (name.changeRequests[0]?.id ?? null)),
};
