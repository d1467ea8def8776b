import { node, withEvidence } from '../evidence.js';
import { combined, type GraphFacts } from '../facts.js';
import type { Publication } from './publications.js';

export const publicationFacts = (publications: readonly Publication[]): GraphFacts =>
  combined(
    publications.map(({ id, shortName, title, reference, version, status, subType, name, rows }) => {
      const properties = { shortName, title, reference, version, status, subType, markers: name.markers };
      return withEvidence(node('Publication', id, properties), rows, 'row-of-the-publication');
    }),
  );
