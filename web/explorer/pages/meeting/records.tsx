import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';

export const RecordsHere = graphql(
  `
    fragment RecordsHere on Meeting {
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

const kinds = [
  { kind: 'MINUTES', name: 'Minutes', missing: 'MINUTES_MISSING' },
  { kind: 'HEADLINE_REPORT', name: 'Headline report', missing: 'HEADLINE_REPORT_MISSING' },
] as const;

/** What records a meeting: every issue, wherever it was tabled. */
export function Records({ meeting }: { readonly meeting: FragmentOf<typeof RecordsHere> }) {
  const { id: here, records, findings } = readFragment(RecordsHere, meeting);
  return (
    <dl class="records">
      {kinds.map(({ kind, name, missing }) => {
        const issues = records.filter((record) => record.kind === kind);
        const missed = findings.some(({ code, subject }) => code === missing && subject.id === here);
        return (
          <div key={kind}>
            <dt>{name}</dt>
            {missed && <dd class="warn">not in the listing</dd>}
            {!missed && issues.length === 0 && <dd class="soft">none listed</dd>}
            {issues.map(({ id, title, shortName, version, markers, meeting: tabledAt, revises, retables }) => (
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
