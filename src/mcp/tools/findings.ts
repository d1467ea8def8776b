import { z } from 'zod';
import { SEVERITIES } from '../../graph/ontology.js';
import { graphql, type VariablesOf } from '../../typed-query.js';
import { cursor, limit, oneOf, text } from '../arguments.js';
import { Evidence, evidenceText, Footnotes } from '../evidence.js';
import { FINDING, Finding, findingOf, findingText } from '../finding.js';
import { bullet, nextPage, onThisPage, sections } from '../lines.js';
import { NotFound, notFoundText } from '../not-found.js';
import { defineTool } from '../tool.js';
import { CODES, noFindings } from './no-findings.js';

const QUERY = graphql(
  `
    query Findings($filter: FindingFilter!, $limit: Int, $cursor: String) {
      findings(filter: $filter, first: $limit, after: $cursor) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...Finding
          }
        }
      }
    }
  `,
  [FINDING],
);

export const findings = defineTool({
  name: 'findings',
  title: 'Data-quality findings',
  description:
    'Lists data-quality findings about the published listings: versions that are not listed (EARLIER_VERSION_MISSING), meetings without minutes (MINUTES_MISSING), numbers and dates that contradict each other, missing attachments, rows with a wrong sub type. Each finding has its rows. Use it when something seems to be missing or contradictory, and before you draw a conclusion from a gap.',
  input: z.strictObject({
    code: oneOf(CODES).optional().describe('Only findings with this code.'),
    severity: oneOf(SEVERITIES)
      .optional()
      .describe('INFO: worth knowing. WARNING: probably wrong. ERROR: could not be read.'),
    group: text().optional().describe('Only findings of this group: DAG.'),
    subject: text()
      .optional()
      .describe(
        'Only findings about the item with this id: a document, a meeting, a change request. `history` and `meeting` include the findings of their items.',
      ),
    open: z
      .boolean()
      .optional()
      .describe('true: only findings that no analyst has accepted; false: only accepted ones.'),
    limit: limit('findings', { usual: 20, most: 50 }),
    cursor: cursor(),
  }),
  output: z.object({
    total: z.int().describe('How many findings there are on all pages.'),
    findings: z.array(Finding).describe('The findings, by code, then by id.'),
    cursor: z.string().nullable().describe('The cursor of the next page; null on the last page.'),
    missing: NotFound.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, { limit: first, cursor: after, ...filter }) {
    // The API checks the severity.
    const variables = { filter, limit: first, cursor: after ?? null } as VariablesOf<typeof QUERY>;
    const { totalCount, pageInfo, edges } = (await ask(QUERY, variables)).findings;
    const footnotes = new Footnotes();
    return {
      total: totalCount,
      findings: edges.map(({ node }) => findingOf(node, footnotes)),
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: totalCount > 0 ? null : await noFindings(ask, filter),
      evidence: footnotes.evidence(),
    };
  },

  textOf({ total, findings: found, cursor: next, missing, evidence }) {
    if (missing) return notFoundText(missing);
    return sections(
      [`${total === 1 ? '1 finding' : `${total} findings`}${onThisPage(found, total)}.`],
      found.flatMap((finding) => bullet(findingText(finding))),
      nextPage(next),
      evidenceText(evidence),
    );
  },
});
