import { z } from 'zod';
import { SEVERITIES } from '../../graph/ontology.js';
import { cursor, limit, oneOf, shortText } from '../arguments.js';
import { DOCUMENT } from '../document.js';
import { Evidence, evidenceInWords, Notes, ROW } from '../evidence.js';
import { FINDING, Finding, findingInWords, findingOf, type ToldFinding } from '../finding.js';
import { item, moreFollow, onThisPage, sections } from '../lines.js';
import { Missing, missingInWords } from '../missing.js';
import { THING } from '../thing.js';
import { tool } from '../tool.js';
import { CODES, noFindings } from './no-findings.js';

const QUERY = `
query Findings($filter: FindingFilter!, $limit: Int, $cursor: String) {
  findings(filter: $filter, first: $limit, after: $cursor) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ...Finding } }
  }
}
${THING}${ROW}${DOCUMENT}${FINDING}`;

interface Answered {
  readonly findings: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ToldFinding }[];
  };
}

export const findings = tool({
  name: 'findings',
  title: 'Faults of the record',
  description:
    'Lists what is wrong with the published record itself: versions that must have existed and are not listed (EARLIER_VERSION_MISSING), meetings without minutes (MINUTES_MISSING), numbers and dates that contradict each other, attachments that are missing, rows filed under a wrong sub type. Each has its rows. Ask it where something seems to be missing or contradictory, and before relying on a gap.',
  takes: z.strictObject({
    code: oneOf(CODES).optional().describe('Only faults of this kind.'),
    severity: oneOf(SEVERITIES)
      .optional()
      .describe('INFO: worth knowing. WARNING: something is probably wrong. ERROR: something could not be read.'),
    group: shortText().optional().describe('The code of a group, in capitals: DAG.'),
    subject: shortText()
      .optional()
      .describe(
        'The id of what is at fault: of a document, a meeting, a change request. `history` and `meeting` give the findings of theirs.',
      ),
    open: z.boolean().optional().describe('true: only what no analyst has accepted; false: only what one has.'),
    limit: limit('findings', { usual: 20, most: 50 }),
    cursor: cursor(),
  }),
  gives: z.object({
    total: z.int().describe('How many there are in all.'),
    findings: z.array(Finding).describe('By code, then by id.'),
    cursor: z.string().nullable().describe('For the next page; null where nothing follows.'),
    missing: Missing.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, { limit: most, cursor: after, ...filter }) {
    const answered = await ask<Answered>(QUERY, { filter, limit: most, cursor: after });
    const { totalCount, pageInfo, edges } = answered.findings;
    const notes = new Notes();
    return {
      total: totalCount,
      findings: edges.map(({ node }) => findingOf(node, notes)),
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: totalCount > 0 ? null : await noFindings(ask, filter),
      evidence: notes.evidence(),
    };
  },

  tell({ total, findings: found, cursor: next, missing: none, evidence }) {
    if (none) return missingInWords(none);
    return sections(
      [`${total === 1 ? '1 finding' : `${total} findings`}${onThisPage(found, total)}.`],
      found.flatMap((finding) => item(findingInWords(finding))),
      moreFollow(next),
      evidenceInWords(evidence),
    );
  },
});
