import { graphql } from '../../asking/graphql';
import { TurnedPage } from '../../parts/turn-pages';
import { LedgerFinding } from './ledger-finding';

/**
 * A page of the ledger. What is asked for by a change request, a meeting or a series is what is found about it and about
 * its documents, which it has itself; what is asked for by anything else, the filter finds.
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
          ...TurnedPage
        }
        edges {
          node {
            ...LedgerFinding
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
          ...LedgerFinding
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
            ...LedgerFinding
          }
        }
        ... on DocumentSeries {
          title
          reference
          findings {
            ...LedgerFinding
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
  [LedgerFinding, TurnedPage],
);
