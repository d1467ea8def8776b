import type { Client } from '@urql/core';
import { queryOnce } from '../../graphql/query-once';
import { graphql } from '../../graphql/graphql';
import type { Filter } from './filter';
import { groupOf, FindingDetails, meetingOf, type Finding } from './finding';

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
            ...FindingDetails
          }
        }
      }
    }
  `,
  [FindingDetails],
);

/** Every finding that matches the filter, loaded page by page; `onProgress` gets the number loaded so far. */
export async function allFindings(
  client: Client,
  filter: Filter,
  onProgress: (loaded: number) => void,
): Promise<Finding[]> {
  const all: Finding[] = [];
  let after: string | null = null;
  for (;;) {
    const page: { readonly found: readonly Finding[]; readonly next: string | null } = await pageAfter(
      client,
      filter,
      after,
    );
    for (const finding of page.found) all.push(finding);
    onProgress(all.length);
    if (page.next === null) return all;
    after = page.next;
  }
}

async function pageAfter(client: Client, filter: Filter, after: string | null) {
  const { findings } = await queryOnce(client, AllFindingsQuery, { filter, after });
  return {
    found: findings.edges.map(({ node }) => node),
    next: findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null,
  };
}

/** The columns of the files. */
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

/** The start of a spreadsheet formula, in full-width characters too, also after apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function csvCell(text: string): string {
  const escaped = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}

/** A table as CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe, as in the server's exports. */
function csvOf(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(csvCell).join(',')}\r\n`).join('');
}
