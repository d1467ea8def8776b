import { confidenceFrom } from '../certainty.js';
import type { LineageStep } from '../lineage/step.js';
import { rowsOf } from '../rows-of.js';
import type { Rule } from './rule.js';

const BOTH_VERSIONS_PRINTED = 0.99;
const A_VERSION_WORKED_OUT = 0.85;
const LOWER_VERSION = 0.9;

/** `certainty`: how sure it is, 0 to 1, that both documents belong to the lineage, if their names are read right. */
function confidenceIn({ rule, tabling, previous }: LineageStep, certainty: number): number {
  const inVersions = tabling.printed && previous.printed ? BOTH_VERSIONS_PRINTED : A_VERSION_WORKED_OUT;
  const inOrder = rule === 'lower-version-than-the-tabling-before' ? LOWER_VERSION : 1;
  return confidenceFrom(inVersions * certainty * inOrder, tabling.document.source, previous.document.source);
}

export const lineageSteps: Rule = {
  name: 'lineage-steps',
  types: ['REVISES', 'RETABLES'],
  claims: {
    'higher-version-than-all-before':
      'The version is higher than all that were tabled before, so the document revises the latest tabling of the highest of these.',
    'same-version-at-a-later-meeting':
      'The version is not higher than before, so the document retables the previous tabling.',
    'lower-version-than-the-tabling-before':
      'The version is lower than that of the previous tabling, which the document retables.',
    'next-higher-version':
      'Records and packs go by version, whatever the date: each version revises the next lower one.',
    'later-rank-of-one-version':
      'Of one version of a record, the draft comes first, then what has no such marker, then what is final or approved.',
  },
  *relationships({ lineages }) {
    for (const lineage of lineages) {
      for (const step of lineage.steps) {
        const [document, previous] = [step.tabling.document, step.previous.document];
        yield {
          type: step.type,
          from: document.id,
          fromLabel: 'Document',
          to: previous.id,
          toLabel: 'Document',
          basis: 'INFERRED',
          rule: step.rule,
          confidence: confidenceIn(step, Math.min(lineage.certaintyOf(document.id), lineage.certaintyOf(previous.id))),
          rows: rowsOf([document.source, previous.source]),
          ...(lineage.series && { series: lineage.series.id }),
        };
      }
    }
  },
};
