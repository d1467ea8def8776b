import { changeRequestAddress, documentAddress, groupAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { CommaSeparated } from '../../parts/comma-separated';
import { RowEvidence } from '../../parts/evidence';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { PublishedFile } from '../../parts/published-file';
import { PublishedRow } from '../../parts/published-rows';
import { stepAddressOf, TablingPill, tablingsOf, type Tabling } from './change-requests';

/** A document that was tabled at a meeting. */
export const Paper = graphql(
  `
    fragment Paper on Document {
      id
      title
      shortName
      kind
      version
      markers
      attachmentNumber
      url
      attachedTo {
        id
        shortName
        meeting {
          id
          ...NamedMeeting
        }
      }
      attachments {
        id
        shortName
        meeting {
          id
          ...NamedMeeting
        }
      }
      records {
        id
        ...NamedMeeting
      }
      series {
        __typename
        ... on DocumentSeries {
          id
          reference
        }
      }
      supports {
        id
      }
      termsOfReferenceOf {
        id
        code
      }
      rows {
        id
        ...PublishedRow
      }
    }
  `,
  [NamedMeeting, PublishedRow],
);

export type PaperTabled = FragmentOf<typeof Paper>;

/** The title cell of a paper: its change requests, series, title, markers and related items. */
export function PaperName({
  paper,
  at,
  tablings,
}: {
  readonly paper: PaperTabled;
  /** The id of the meeting. */
  readonly at: string;
  readonly tablings: readonly Tabling[];
}) {
  const { id, title, shortName, markers, url, records, series, supports, termsOfReferenceOf, rows } = readFragment(
    Paper,
    paper,
  );
  return (
    <div class="paper">
      <div class="paper-name">
        {tablingsOf(id, tablings).map((tabling) => (
          <span key={tabling.changeRequest}>
            <a class="change-request" href={stepAddressOf(tabling)}>
              {tabling.changeRequest}
            </a>{' '}
          </span>
        ))}
        {series?.__typename === 'DocumentSeries' && series.reference !== null && (
          <>
            <a href={seriesAddress(series.id)}>{series.reference}</a>{' '}
          </>
        )}
        <a class="paper-title" href={documentAddress(id)}>
          {title ?? shortName}
        </a>{' '}
        <MarkerTags markers={markers} />
        <span class="soft">
          {records && records.id !== at && (
            <>
              {' '}
              · records <MeetingLink meeting={records} />
            </>
          )}
          {supports.length > 0 && ' · supports '}
          <CommaSeparated>
            {supports.map(({ id: supported }) => (
              <a key={supported} href={changeRequestAddress(supported)}>
                {supported}
              </a>
            ))}
          </CommaSeparated>
          {termsOfReferenceOf && (
            <>
              {' '}
              · terms of reference of <a href={groupAddress(termsOfReferenceOf.id)}>{termsOfReferenceOf.code}</a>
            </>
          )}
          {url !== null && ' · '}
          <PublishedFile url={url} />
        </span>
      </div>
      <RowEvidence rows={rows} />
    </div>
  );
}

/** The version of a paper; for a change request, the pill of its tabling. */
export function PaperVersion({
  paper,
  tablings,
}: {
  readonly paper: PaperTabled;
  readonly tablings: readonly Tabling[];
}) {
  const { id, version } = readFragment(Paper, paper);
  const stated = tablingsOf(id, tablings);
  if (stated.length === 0 || stated.every(({ copy }) => copy)) {
    return (
      <>
        {version !== null && `v${version}`}
        {stated.length > 0 && <span class="soft"> copy</span>}
      </>
    );
  }
  return (
    <>
      {stated.map((tabling) => (
        <TablingPill key={tabling.changeRequest} tabling={tabling} />
      ))}
    </>
  );
}
