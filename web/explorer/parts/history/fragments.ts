import { graphql, type ResultOf } from '../../graphql/graphql';
import { LinkEvidence } from '../evidence';
import { NamedMeeting } from '../meeting-link';
import { PublishedRow } from '../published-rows';

/** A row to show and to cite. */
export const CitedRow = graphql(
  `
    fragment CitedRow on ListingRow @_unmask {
      id
      line
      listing {
        id
        sha256
      }
      ...PublishedRow
    }
  `,
  [PublishedRow],
);

/** A document in a history. */
export const ListedDocument = graphql(`
  fragment ListedDocument on Document @_unmask {
    id
    title
    shortName
    version
    markers
    url
  }
`);

/** A supporting document of a change request, with its meeting and its rows. */
export const SupportingDocument = graphql(
  `
    fragment SupportingDocument on Document @_unmask {
      ...ListedDocument
      meeting {
        id
        label
        date
        ...NamedMeeting
      }
      rows {
        ...CitedRow
      }
    }
  `,
  [ListedDocument, CitedRow, NamedMeeting],
);

/** One tabling of a change request or a series. */
export const TabledStep = graphql(
  `
    fragment TabledStep on HistoryStep @_unmask {
      position
      change
      version
      daysSincePrevious
      document {
        ...ListedDocument
        rows {
          ...CitedRow
        }
      }
      meeting {
        id
        label
        date
        group {
          id
        }
        ...NamedMeeting
      }
      previous {
        id
        version
        meeting {
          id
          label
          date
        }
      }
      copies {
        ...ListedDocument
      }
      supporting {
        ...ListedDocument
      }
      link {
        ...LinkEvidence
      }
    }
  `,
  [ListedDocument, CitedRow, LinkEvidence, NamedMeeting],
);

/** A finding, with the fields that a history shows beside the step. */
export const FindingOfStep = graphql(`
  fragment FindingOfStep on Finding @_unmask {
    id
    code
    severity
    message
    acknowledged
    subject {
      id
    }
  }
`);

export type Listed = ResultOf<typeof ListedDocument>;
export type Supporting = ResultOf<typeof SupportingDocument>;
export type Step = ResultOf<typeof TabledStep>;
export type StepFinding = ResultOf<typeof FindingOfStep>;
