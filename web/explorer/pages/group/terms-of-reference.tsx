import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { RowEvidence } from '../../parts/evidence';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeLabel, Pill, PillStep } from '../../parts/version-pill';
import { PublishedRow } from '../../parts/published-rows';
import { count, formatDate } from '../../parts/format';

export const TermsOfReferenceDocument = graphql(
  `
    fragment TermsOfReferenceDocument on Document {
      id
      title
      shortName
      version
      markers
      meeting {
        id
        date
        ...NamedMeeting
      }
      series {
        __typename
        ... on DocumentSeries {
          id
          history {
            change
            daysSincePrevious
            document {
              id
            }
            ...PillStep
          }
        }
      }
      rows {
        id
        ...PublishedRow
      }
    }
  `,
  [NamedMeeting, PillStep, PublishedRow],
);

/** Every tabling of a group's terms of reference, the oldest first. */
export function TermsOfReference({
  documents,
}: {
  readonly documents: readonly FragmentOf<typeof TermsOfReferenceDocument>[];
}) {
  return (
    <ol class="terms">
      {readFragment(TermsOfReferenceDocument, documents).map(
        ({ id, title, shortName, version, markers, meeting, series, rows }) => {
          const step =
            series?.__typename === 'DocumentSeries'
              ? series.history.find(({ document }) => document.id === id)
              : undefined;
          return (
            <li key={id}>
              <div class="terms-version">{step ? <Pill step={step} /> : version !== null && `v${version}`}</div>
              <div>
                <p>
                  {step ? changeLabel(step.change) : 'tabled'} at <MeetingLink meeting={meeting} />{' '}
                  <span class="soft">
                    <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
                    {step?.daysSincePrevious != null && ` · ${count(step.daysSincePrevious, 'day')} later`}
                  </span>
                </p>
                <p>
                  <a href={documentAddress(id)}>{title ?? shortName}</a> <MarkerTags markers={markers} />
                </p>
                <RowEvidence rows={rows} />
              </div>
            </li>
          );
        },
      )}
    </ol>
  );
}
