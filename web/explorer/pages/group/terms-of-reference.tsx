import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { RowEvidence } from '../../parts/evidence';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { changeInWords, Pill, PillStep } from '../../parts/pill';
import { PublishedRow } from '../../parts/rows';
import { count, day } from '../../parts/when';

export const TermsOfReferenceIssue = graphql(
  `
    fragment TermsOfReferenceIssue on Document {
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

/** A group's terms of reference through time: each issue, and what it did to the one before. */
export function TermsOfReference({ issues }: { readonly issues: readonly FragmentOf<typeof TermsOfReferenceIssue>[] }) {
  return (
    <ol class="terms">
      {readFragment(TermsOfReferenceIssue, issues).map(
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
                  {step ? changeInWords(step.change) : 'tabled'} at <MeetingLink meeting={meeting} />{' '}
                  <span class="soft">
                    <time dateTime={meeting.date}>{day(meeting.date)}</time>
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
