import { listingAddress, addressOf } from '../../addresses';
import { graphql, type ResultOf } from '../../asking/graphql';
import { kindInWords } from '../../parts/kind-of-document';

/** A finding as the ledger has it; unmasked, because the file that the ledger is saved to has all of it. */
export const LedgerFinding = graphql(`
  fragment LedgerFinding on Finding @_unmask {
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
export type Finding = ResultOf<typeof LedgerFinding>;
type Subject = Finding['subject'];

interface Meeting {
  readonly id: string;
  readonly label: string;
  readonly date: string;
}

/** Where what is at fault was tabled, or the meeting that is at fault itself. */
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

/** What is at fault: a word for it, its name, and its page. */
export function subjectInWords(subject: Subject): { readonly word: string; readonly name: string } {
  switch (subject.__typename) {
    case 'Document':
      return { word: kindInWords(subject.kind), name: subject.shortName };
    case 'Meeting':
      return { word: 'Meeting', name: subject.label };
    case 'ListingRow':
      return { word: `Row ${subject.line}`, name: subject.listing.name };
    default:
      return { word: subject.id, name: '' };
  }
}

export const rowAddress = (row: { readonly line: number; readonly listing: { readonly id: string } }): string =>
  `${listingAddress(row.listing.id)}?line=${row.line}`;

export const subjectAddress = (subject: Subject): string | null =>
  subject.__typename === 'ListingRow' ? rowAddress(subject) : addressOf(subject);
