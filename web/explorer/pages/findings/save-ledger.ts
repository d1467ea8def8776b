import type { Client } from '@urql/core';
import { askOnce } from '../../asking/ask-once';
import { graphql } from '../../asking/graphql';
import type { Filter } from './chosen';
import { csvOf } from './csv';
import { groupOf, LedgerFinding, meetingOf, type Finding } from './ledger-finding';

const AllFindingsQuery = graphql(
  `
    query AllFindings($filter: FindingFilter, $after: String) {
      findings(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...LedgerFinding
          }
        }
      }
    }
  `,
  [LedgerFinding],
);

/** Every finding that the filter lets through, page by page; `heard` is told how many there are so far. */
export async function allFindings(client: Client, filter: Filter, heard: (many: number) => void): Promise<Finding[]> {
  const all: Finding[] = [];
  let after: string | null = null;
  for (;;) {
    const page: { readonly found: readonly Finding[]; readonly next: string | null } = await pageAfter(
      client,
      filter,
      after,
    );
    all.push(...page.found);
    heard(all.length);
    if (page.next === null) return all;
    after = page.next;
  }
}

async function pageAfter(client: Client, filter: Filter, after: string | null) {
  const { findings } = await askOnce(client, AllFindingsQuery, { filter, after });
  return {
    found: findings.edges.map(({ node }) => node),
    next: findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null,
  };
}

/** The columns of the saved ledger. */
const columns: Readonly<Record<string, (finding: Finding) => string | null>> = {
  id: ({ id }) => id,
  code: ({ code }) => code,
  severity: ({ severity }) => severity,
  message: ({ message }) => message,
  acknowledged: ({ acknowledged }) => acknowledged,
  subject: ({ subject }) => subject.id,
  subjectType: ({ subject }) => subject.__typename,
  group: ({ subject }) => groupOf(subject),
  meeting: ({ subject }) => meetingOf(subject)?.label ?? null,
  date: ({ subject }) => meetingOf(subject)?.date ?? null,
};

export const formats = {
  CSV: {
    type: 'text/csv',
    write: (findings: readonly Finding[]): string =>
      csvOf([
        Object.keys(columns),
        ...findings.map((finding) => Object.values(columns).map((of) => of(finding) ?? '')),
      ]),
  },
  JSON: {
    type: 'application/json',
    write: (findings: readonly Finding[]): string =>
      `${JSON.stringify(
        findings.map((finding) => Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of(finding)]))),
        null,
        2,
      )}\n`,
  },
} as const;
export type Format = keyof typeof formats;

/** Gives the reader a file that the page wrote. */
export function saveAs(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
