import type { Client } from '@urql/core';
import { askOnce } from '../../asking/ask-once';
import { graphql } from '../../asking/graphql';
import type { Filter } from './chosen';

const CodesQuery = graphql(`
  query CodesOfFindings($filter: FindingFilter, $after: String) {
    findings(filter: $filter, first: 100, after: $after) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          code
        }
      }
    }
  }
`);

const CodeQuery = graphql(`
  query FindingsOfCode($filter: FindingFilter) {
    findings(filter: $filter, last: 1) {
      totalCount
      pageInfo {
        endCursor
      }
    }
  }
`);

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/**
 * How many findings of each code there are; in the order of the codes. Findings come by code, so what is left of a code
 * that fills the end of a page is counted by the server and passed over: two questions a code at most, however many
 * findings there are.
 */
export async function countByCode(client: Client, filter: Filter): Promise<CodeCount[]> {
  const counts = new Map<string, number>();
  let after: string | null = null;
  for (;;) {
    const page: { readonly more: boolean; readonly codes: readonly string[] } = await codesAfter(client, filter, after);
    for (const code of page.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    const last = page.codes.at(-1);
    if (!page.more || last === undefined) return [...counts].map(([code, count]) => ({ code, count }));
    const { findings } = await askOnce(client, CodeQuery, { filter: { ...filter, code: last } });
    counts.set(last, findings.totalCount);
    after = findings.pageInfo.endCursor;
  }
}

async function codesAfter(client: Client, filter: Filter, after: string | null) {
  const { findings } = await askOnce(client, CodesQuery, { filter, after });
  return { more: findings.pageInfo.hasNextPage, codes: findings.edges.map(({ node }) => node.code) };
}

export function codesOf(findings: readonly { readonly code: string }[]): CodeCount[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}
