import { graphql, type ResultOf, type VariablesOf } from '../../asking/graphql';
import { ColumnOfMeeting } from './columns';
import { WayOfChangeRequest } from './way';

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
            ...WayOfChangeRequest
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
  [WayOfChangeRequest, ColumnOfMeeting],
);

type Asked = VariablesOf<typeof OverviewQuery>;
export type OverviewPart = ResultOf<typeof OverviewQuery>;

export const firstPart: Asked = {};

/** What asks for the part after one: of change requests, of meetings, or of both. */
export function nextPart({ changeRequests, meetings }: OverviewPart, asked: Asked): Asked | null {
  const moreChangeRequests = changeRequests?.pageInfo.hasNextPage ?? false;
  const moreMeetings = meetings?.pageInfo.hasNextPage ?? false;
  if (!moreChangeRequests && !moreMeetings) return null;
  return {
    moreChangeRequests,
    moreMeetings,
    changeRequestsAfter: changeRequests?.pageInfo.endCursor ?? asked.changeRequestsAfter ?? null,
    meetingsAfter: meetings?.pageInfo.endCursor ?? asked.meetingsAfter ?? null,
  };
}
