import type { SeriesRule } from './series.js';

/** What a change request's number opens, and does not merely support it, is the change request itself. */
export const ownChangeRequest: SeriesRule = {
  rule: 'change-request-number-opens-the-name',
  basis: 'PARSED',
  confidence: 0.99,
  keyOf: ({ name }) => (name.record ? null : name.changeRequest),
};
