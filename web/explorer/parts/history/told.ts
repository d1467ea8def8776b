import { graphql, type ResultOf } from '../../asking/graphql';
import { EvidenceOfLink } from '../evidence';
import { NamedMeeting } from '../meeting-link';
import { PublishedRow } from '../rows';

/** A row that can be shown and cited. */
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

/** A document as a history lists it. */
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

/** What supports a change request, with where and as what it was tabled. */
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
        ...EvidenceOfLink
      }
    }
  `,
  [ListedDocument, CitedRow, EvidenceOfLink, NamedMeeting],
);

/** A fault of the record, by what a history shows of it beside the step that it is about. */
export const FindingOfStep = graphql(`
  fragment FindingOfStep on Finding @_unmask {
    id
    code
    severity
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
