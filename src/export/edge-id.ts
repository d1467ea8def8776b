import type { RelationshipFact } from '../graph/facts.js';

/** A name of an edge for the formats that want one; there is at most one of a type between two nodes. */
export const edgeId = ({ type, from, to }: RelationshipFact): string => `${type} ${from} ${to}`;
