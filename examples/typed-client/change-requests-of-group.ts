import type { VariablesOf } from 'gql.tada';
import { ask, NoAnswer } from './ask.js';
import { ChangeRequestLine, lineOf } from './change-request-line.js';
import { graphql } from './graphql.js';

const ChangeRequestsOfGroup = graphql(
  `
    query ChangeRequestsOfGroup($code: ID!, $first: Int!, $after: String) {
      group(code: $code) {
        code
        name
        changeRequests(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...ChangeRequestLine
            }
          }
        }
      }
    }
  `,
  [ChangeRequestLine],
);

const pageOf = (server: string, variables: VariablesOf<typeof ChangeRequestsOfGroup>) =>
  ask(server, ChangeRequestsOfGroup, variables);

/** A line about the group, then the lines of each of its change requests, page by page. */
export async function* changeRequestsOfGroup(server: string, code: string, first: number): AsyncGenerator<string> {
  let after: string | null = null;
  do {
    const { group } = await pageOf(server, { code, first, after });
    if (!group) throw new NoAnswer(`${server} has no group ${code}.`);
    const { totalCount, pageInfo, edges } = group.changeRequests;
    const name = group.name === null ? group.code : `${group.code} ${group.name}`;
    if (after === null) yield `${name}; change requests: ${totalCount}`;
    for (const { node } of edges) yield lineOf(node);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
