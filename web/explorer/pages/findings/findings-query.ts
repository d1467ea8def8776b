import { graphql } from '../../graphql/graphql';
import { PageCursors } from '../../parts/pagination';
import { FindingDetails } from './finding';

/**
 * A page of findings. Change requests, meetings and series have their own list of findings, which includes those about
 * their documents; for any other subject the filter of `findings` applies.
 */
export const FindingsQuery = graphql(
  `
    query Findings(
      $filter: FindingFilter
      $errors: FindingFilter
      $warnings: FindingFilter
      $infos: FindingFilter
      $first: Int
      $after: String
      $last: Int
      $before: String
      $subject: ID!
      $ofSubject: Boolean!
    ) {
      findings(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PageCursors
        }
        edges {
          node {
            ...FindingDetails
          }
        }
      }
      errors: findings(filter: $errors) {
        totalCount
      }
      warnings: findings(filter: $warnings) {
        totalCount
      }
      infos: findings(filter: $infos) {
        totalCount
      }
      groups {
        code
      }
      statistics {
        listings
      }
      changeRequest(id: $subject) @include(if: $ofSubject) {
        __typename
        id
        findings {
          ...FindingDetails
        }
      }
      node(id: $subject) @include(if: $ofSubject) {
        __typename
        id
        ... on Document {
          shortName
        }
        ... on Meeting {
          label
          findings {
            ...FindingDetails
          }
        }
        ... on DocumentSeries {
          title
          reference
          findings {
            ...FindingDetails
          }
        }
        ... on ListingRow {
          line
          listing {
            id
            name
          }
        }
      }
    }
  `,
  [FindingDetails, PageCursors],
);
