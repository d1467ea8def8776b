import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';
import { ColumnOfMeeting } from './columns';
import { OverviewChangeRequest } from './change-request-row';

export const OverviewQuery = graphql(
  `
    query Overview(
      $changeRequestsAfter: String
      $meetingsAfter: String
      $moreChangeRequests: Boolean! = true
      $moreMeetings: Boolean! = true
    ) {
      statistics {
        listings
      }
      changeRequests(first: 100, after: $changeRequestsAfter) @include(if: $moreChangeRequests) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...OverviewChangeRequest
          }
        }
      }
      meetings(first: 100, after: $meetingsAfter) @include(if: $moreMeetings) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...ColumnOfMeeting
          }
        }
      }
    }
  `,
  [OverviewChangeRequest, ColumnOfMeeting],
);

type OverviewVariables = VariablesOf<typeof OverviewQuery>;
export type OverviewPart = ResultOf<typeof OverviewQuery>;

export const firstPart: OverviewVariables = {};

/** The variables of the next part: of change requests, of meetings, or of both. */
export function nextPart(
  { changeRequests, meetings }: OverviewPart,
  variables: OverviewVariables,
): OverviewVariables | null {
  const moreChangeRequests = changeRequests?.pageInfo.hasNextPage ?? false;
  const moreMeetings = meetings?.pageInfo.hasNextPage ?? false;
  if (!moreChangeRequests && !moreMeetings) return null;
  return {
    moreChangeRequests,
    moreMeetings,
    changeRequestsAfter: changeRequests?.pageInfo.endCursor ?? variables.changeRequestsAfter ?? null,
    meetingsAfter: meetings?.pageInfo.endCursor ?? variables.meetingsAfter ?? null,
  };
}
