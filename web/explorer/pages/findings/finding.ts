import { listingAddress, addressOf } from '../../addresses';
import { graphql, type ResultOf } from '../../graphql/graphql';
import { kindLabel } from '../../parts/document-kind';

/** A finding in the table; unmasked, because the downloads contain all fields. */
export const FindingDetails = graphql(`
  fragment FindingDetails on Finding @_unmask {
    id
    code
    severity
    message
    acknowledged
    subject {
      __typename
      id
      ... on Document {
        shortName
        kind
        meeting {
          id
          label
          date
          group {
            code
          }
        }
      }
      ... on Meeting {
        label
        date
        group {
          code
        }
      }
      ... on ListingRow {
        line
        listing {
          id
          name
          group {
            code
          }
        }
      }
    }
  }
`);
export type Finding = ResultOf<typeof FindingDetails>;
type Subject = Finding['subject'];

interface Meeting {
  readonly id: string;
  readonly label: string;
  readonly date: string;
}

/** The meeting of the subject: where a document was tabled, or the meeting itself. */
export function meetingOf(subject: Subject): Meeting | null {
  if (subject.__typename === 'Document') return subject.meeting;
  return subject.__typename === 'Meeting' ? subject : null;
}

export function groupOf(subject: Subject): string | null {
  switch (subject.__typename) {
    case 'Document':
      return subject.meeting.group.code;
    case 'Meeting':
      return subject.group.code;
    case 'ListingRow':
      return subject.listing.group?.code ?? null;
    default:
      return null;
  }
}

/** The kind and the name of the subject. */
export function describeSubject(subject: Subject): { readonly kind: string; readonly name: string } {
  switch (subject.__typename) {
    case 'Document':
      return { kind: kindLabel(subject.kind), name: subject.shortName };
    case 'Meeting':
      return { kind: 'Meeting', name: subject.label };
    case 'ListingRow':
      return { kind: `Row ${subject.line}`, name: subject.listing.name };
    default:
      return { kind: subject.id, name: '' };
  }
}

export const rowAddress = (row: { readonly line: number; readonly listing: { readonly id: string } }): string =>
  `${listingAddress(row.listing.id)}?line=${row.line}`;

export const subjectAddress = (subject: Subject): string | null =>
  subject.__typename === 'ListingRow' ? rowAddress(subject) : addressOf(subject);
