import { seriesId } from '../identity.js';
import type { SeriesRule } from './series.js';

export const appendixOfChangeRequest: SeriesRule = {
  rule: 'numbered-appendix-of-a-change-request',
  claim:
    'The name is that of a numbered appendix of a change request, which is a series of its own: `CR028 Appendix 2`.',
  basis: 'PARSED',
  confidence: 0.97,
  keyOf: ({ name }) => (name.appendixOf === null ? null : seriesId(name.appendixOf)),
};
