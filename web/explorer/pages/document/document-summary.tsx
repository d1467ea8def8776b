import { changeRequestAddress, documentAddress, listingAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { kindLabel } from '../../parts/document-kind';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { count, formatDate } from '../../parts/format';

export const SummaryOfDocument = graphql(
  `
    fragment SummaryOfDocument on Document {
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

/** The document in a sentence: kind, version, meeting and the row that lists it. */
export function DocumentSummary({ document }: { readonly document: FragmentOf<typeof SummaryOfDocument> }) {
  const { kind, version, attachmentNumber, meeting, records, attachedTo, series, rows } = readFragment(
    SummaryOfDocument,
    document,
  );
  const [row] = rows;
  return (
    <>
      <b>
        {kindLabel(kind)}
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
          {records.id !== meeting.id && `, ${formatDate(records.date)}`}
        </>
      )}
      , tabled at {records?.id === meeting.id ? 'the same meeting' : <MeetingLink meeting={meeting} />} on{' '}
      <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
      {attachedTo && (
        <>
          {attachmentNumber === null ? ', attached to ' : ` as attachment ${attachmentNumber} of `}
          <a href={documentAddress(attachedTo.id)}>{attachedTo.shortName}</a>
        </>
      )}
      {row && (
        <>
          . Listed on{' '}
          <a href={`${listingAddress(row.listing.id)}?line=${row.line}`}>
            line {row.line} of {row.listing.name}
          </a>
          {rows.length > 1 && ` and on ${count(rows.length - 1, 'more line')}`}
        </>
      )}
      .
    </>
  );
}
