import { seriesId } from '../identity.js';
import type { SeriesRule } from './series.js';

/** An appendix of a change request is a series of its own: `CR028 Appendix 2`. */
export const appendixOfChangeRequest: SeriesRule = {
  rule: 'numbered-appendix-of-a-change-request',
  basis: 'PARSED',
  confidence: 0.97,
  keyOf: ({ name }) => (name.appendixOf === null ? null : seriesId(name.appendixOf)),
};
