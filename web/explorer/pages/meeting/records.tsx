import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { kindLabel, RECORD_KINDS } from '../../parts/document-kind';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';

export const MeetingRecords = graphql(
  `
    fragment MeetingRecords on Meeting {
      id
      records {
        id
        kind
        title
        shortName
        version
        markers
        meeting {
          id
          ...NamedMeeting
        }
        revises {
          id
        }
        retables {
          id
        }
      }
      findings {
        id
        code
        subject {
          id
        }
      }
    }
  `,
  [NamedMeeting],
);

/** The records of a meeting, including those tabled at other meetings. */
export function Records({ meeting }: { readonly meeting: FragmentOf<typeof MeetingRecords> }) {
  const { id: here, records, findings } = readFragment(MeetingRecords, meeting);
  return (
    <dl class="records">
      {RECORD_KINDS.map(({ kind, missing }) => {
        const documents = records.filter((record) => record.kind === kind);
        const isMissing = findings.some(({ code, subject }) => code === missing && subject.id === here);
        return (
          <div key={kind}>
            <dt>{kindLabel(kind)}</dt>
            {isMissing && <dd class="warn">not listed</dd>}
            {!isMissing && documents.length === 0 && <dd class="soft">none</dd>}
            {documents.map(({ id, title, shortName, version, markers, meeting: tabledAt, revises, retables }) => (
              <dd key={id}>
                {tabledAt.id !== here && (
                  <>
                    {revises.length > 0 ? 'Corrected' : retables ? 'Tabled again' : 'Tabled'} at{' '}
                    <MeetingLink meeting={tabledAt} />:{' '}
                  </>
                )}
                <a href={documentAddress(id)}>{tabledAt.id === here ? shortName : (title ?? shortName)}</a>
                {tabledAt.id !== here && (
                  <>
                    {version !== null && ` v${version}`} <MarkerTags markers={markers} />
                  </>
                )}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
