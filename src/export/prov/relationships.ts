import type { RelationshipFact } from '../../graph/facts.js';
import type { RelationshipType } from '../../graph/ontology.js';
import type { Attributes } from './elements.js';
import { nameOfId, qualified } from './names.js';

/** How PROV expresses a type of relationship. */
interface ProvRelation {
  /** The relation of PROV that carries the basis, rule and confidence. */
  readonly relation: 'wasDerivedFrom' | 'wasAttributedTo' | 'wasInfluencedBy';
  /** PROV's names for a narrower relation. */
  readonly is?: { readonly type: string; readonly property: string };
  /** Whether the start of the relationship is the influencer. */
  readonly reversed?: true;
}

/**
 * A relationship for which PROV has no relation of its own is an influence, and `govgraph:relationship`
 * names its type. `hadMember` holds the rows of a reading.
 */
export const PROV_RELATIONS: Readonly<Partial<Record<RelationshipType, ProvRelation>>> = {
  EVIDENCED_BY: { relation: 'wasDerivedFrom' },
  REVISES: { relation: 'wasDerivedFrom', is: { type: 'prov:Revision', property: 'prov:wasRevisionOf' } },
  HELD_BY: { relation: 'wasAttributedTo' },
  FOLLOWS: { relation: 'wasInfluencedBy' },
  TABLED_AT: { relation: 'wasInfluencedBy' },
  ATTACHED_TO: { relation: 'wasInfluencedBy' },
  VERSION_OF: { relation: 'wasInfluencedBy' },
  PUBLICATION_OF: { relation: 'wasInfluencedBy' },
  RETABLES: { relation: 'wasInfluencedBy' },
  RECORDS: { relation: 'wasInfluencedBy' },
  SUPPORTS: { relation: 'wasInfluencedBy' },
  REFERS_TO: { relation: 'wasInfluencedBy' },
  TERMS_OF_REFERENCE_OF: { relation: 'wasInfluencedBy' },
  REPORTS_TO: { relation: 'wasInfluencedBy' },
  SUCCEEDS: { relation: 'wasInfluencedBy' },
  CLOSED: { relation: 'wasInfluencedBy', reversed: true },
  ABOUT: { relation: 'wasInfluencedBy' },
};

const ENDS = {
  wasDerivedFrom: ['prov:generatedEntity', 'prov:usedEntity'],
  wasAttributedTo: ['prov:entity', 'prov:agent'],
  wasInfluencedBy: ['prov:influencee', 'prov:influencer'],
} as const;

/** The attributes of a relationship, with its ends. */
export function relationshipAttributes(fact: RelationshipFact, { relation, is, reversed }: ProvRelation): Attributes {
  const [later, earlier] = ENDS[relation];
  const { type, from, to, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction } = fact;
  return {
    [later]: nameOfId(reversed ? to : from),
    [earlier]: nameOfId(reversed ? from : to),
    ...(is && { 'prov:type': qualified(is.type), 'govgraph:property': qualified(is.property) }),
    'govgraph:relationship': qualified(`govgraph:${type}`),
    'govgraph:basis': basis,
    'govgraph:rule': rule,
    'govgraph:confidence': confidence,
    ...(rows.length > 0 && type !== 'EVIDENCED_BY' && { 'govgraph:rows': rows.map((id) => qualified(nameOfId(id))) }),
    ...(attachmentNumber !== undefined && { 'govgraph:attachmentNumber': attachmentNumber }),
    ...(version !== undefined && { 'govgraph:version': version }),
    ...(title !== undefined && { 'govgraph:title': title }),
    ...(series !== undefined && { 'govgraph:series': series }),
    ...(correction !== undefined && { 'govgraph:correction': correction }),
  };
}
