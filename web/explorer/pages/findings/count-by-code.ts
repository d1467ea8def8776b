import type { Client } from '@urql/core';
import { queryOnce } from '../../graphql/query-once';
import { graphql } from '../../graphql/graphql';
import type { Filter } from './filter';

const CodesQuery = graphql(`
  query CodesOfFindings($filter: FindingFilter, $after: String) {
    findings(filter: $filter, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          code
        }
      }
    }
  }
`);

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** The number of findings by code, in the order of the codes: the API has no counts, so this loads the codes of all pages. */
export async function countByCode(client: Client, filter: Filter): Promise<CodeCount[]> {
  const all: { readonly code: string }[] = [];
  for (let after: string | null = null; ;) {
    const page: { readonly nodes: readonly { readonly code: string }[]; readonly next: string | null } =
      await codesAfter(client, filter, after);
    for (const node of page.nodes) all.push(node);
    if (page.next === null) return codesOf(all);
    after = page.next;
  }
}

async function codesAfter(client: Client, filter: Filter, after: string | null) {
  const { findings } = await queryOnce(client, CodesQuery, { filter, after });
  return {
    nodes: findings.edges.map(({ node }) => node),
    next: findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null,
  };
}

export function codesOf(findings: readonly { readonly code: string }[]): CodeCount[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}
