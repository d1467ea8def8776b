import { changeRequestAddress, documentAddress, listingAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { kindInWords } from '../../parts/kind-of-document';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { day } from '../../parts/when';

export const OriginOfDocument = graphql(
  `
    fragment OriginOfDocument on Document {
      kind
      version
      attachmentNumber
      meeting {
        id
        date
        ...NamedMeeting
      }
      records {
        id
        date
        ...NamedMeeting
      }
      attachedTo {
        id
        shortName
      }
      series {
        __typename
        ... on ChangeRequest {
          id
        }
        ... on DocumentSeries {
          id
          title
          reference
        }
      }
      rows {
        id
        line
        listing {
          id
          name
        }
      }
    }
  `,
  [NamedMeeting],
);

/** What the document is and where it came from, in a sentence. */
export function Origin({ document }: { readonly document: FragmentOf<typeof OriginOfDocument> }) {
  const { kind, version, attachmentNumber, meeting, records, attachedTo, series, rows } = readFragment(
    OriginOfDocument,
    document,
  );
  const [row] = rows;
  return (
    <>
      <b>
        {kindInWords(kind)}
        {version !== null && ` v${version}`}
      </b>
      {series?.__typename === 'ChangeRequest' && (
        <>
          {' '}
          of <a href={changeRequestAddress(series.id)}>{series.id}</a>
        </>
      )}
      {series?.__typename === 'DocumentSeries' && (
        <>
          {' '}
          of the series <a href={seriesAddress(series.id)}>{series.reference ?? series.title ?? series.id}</a>
        </>
      )}
      {records && (
        <>
          {' '}
          of <MeetingLink meeting={records} />
          {records.id !== meeting.id && `, ${day(records.date)}`}
        </>
      )}
      , tabled at {records?.id === meeting.id ? 'that meeting' : <MeetingLink meeting={meeting} />} on{' '}
      <time dateTime={meeting.date}>{day(meeting.date)}</time>
      {attachedTo && (
        <>
          {attachmentNumber === null ? ', attached to ' : ` as attachment ${attachmentNumber} of `}
          <a href={documentAddress(attachedTo.id)}>{attachedTo.shortName}</a>
        </>
      )}
      {row && (
        <>
          ; known from{' '}
          <a href={`${listingAddress(row.listing.id)}?line=${row.line}`}>
            line {row.line} of {row.listing.name}
          </a>
          {rows.length > 1 && ` and ${rows.length - 1} more`}
        </>
      )}
      .
    </>
  );
}
