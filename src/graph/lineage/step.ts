import type { RelationshipFact } from '../facts.js';
import { rowsOf } from '../rows-of.js';
import type { Tabling } from '../tablings.js';
import type { SeriesDocument } from './series-document.js';

/** From a tabling to the one that it follows in its lineage. */
export interface Step {
  readonly type: 'REVISES' | 'RETABLES';
  readonly tabling: Tabling<SeriesDocument>;
  readonly previous: Tabling<SeriesDocument>;
}

/** Both versions were printed, or one was told from the tablings around it. */
const PRINTED = 0.99;
const TOLD = 0.85;

/** `certainty`: how sure it is, 0 to 1, that both documents are of one series. */
export function toRelationship(step: Step, rule: string, certainty: number): RelationshipFact {
  const { tabling, previous } = step;
  const ofVersions = tabling.printed && previous.printed ? PRINTED : TOLD;
  return {
    type: step.type,
    from: tabling.document.id,
    fromLabel: 'Document',
    to: previous.document.id,
    toLabel: 'Document',
    basis: 'INFERRED',
    rule,
    confidence: Math.round(ofVersions * certainty * 100) / 100,
    rows: rowsOf([tabling.document.named, previous.document.named]),
  };
}
