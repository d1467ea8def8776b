import { changeRequestAddress, documentAddress, groupAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { RowEvidence } from '../../parts/evidence';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { PublishedRow } from '../../parts/rows';
import { stepAddressOf, TablingPill, tablingsOf, type Tabling } from './tabled-here';

/** A document tabled at a meeting. */
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

/** What a paper is, in a cell: what it is a version of, its title, its marks and what it is about. */
export function PaperName({
  paper,
  at,
  tablings,
}: {
  readonly paper: PaperTabled;
  /** The meeting that it was tabled at. */
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
              · record of <MeetingLink meeting={records} />
            </>
          )}
          {supports.length > 0 && ' · supports '}
          {supports.map(({ id: supported }, place) => (
            <span key={supported}>
              {place > 0 && ', '}
              <a href={changeRequestAddress(supported)}>{supported}</a>
            </span>
          ))}
          {termsOfReferenceOf && (
            <>
              {' '}
              · terms of reference of <a href={groupAddress(termsOfReferenceOf.id)}>{termsOfReferenceOf.code}</a>
            </>
          )}
          {url !== null && (
            <>
              {' '}
              ·{' '}
              <a href={url} rel="noreferrer">
                published file
              </a>
            </>
          )}
        </span>
      </div>
      <RowEvidence rows={rows} />
    </div>
  );
}

/** The version of a paper; of a change request, what happened to it with that version. */
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
