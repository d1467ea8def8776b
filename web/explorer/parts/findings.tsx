import { addressOf } from '../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../graphql/graphql';
import { capitalise } from './format';
import { ErrorIcon, InfoIcon, WarningIcon } from './icons';

export const FindingNote = graphql(`
  fragment FindingNote on Finding {
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
      }
      ... on Meeting {
        label
      }
    }
  }
`);

export type Severity = 'INFO' | 'WARNING' | 'ERROR';

export const severityIcons = { INFO: InfoIcon, WARNING: WarningIcon, ERROR: ErrorIcon };

/** The severity of a finding: icon and word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const SeverityIcon = severityIcons[severity];
  return (
    <span class={`severity severity-${severity.toLowerCase()}`}>
      <SeverityIcon /> {severity.toLowerCase()}
    </span>
  );
}

/** `Earlier version missing`, of a code `EARLIER_VERSION_MISSING`. */
export const findingTitle = (code: string): string => capitalise(code.toLowerCase().replaceAll('_', ' '));

/** The title of a finding, with its code in small type. */
export function FindingTitle({ code }: { readonly code: string }) {
  return (
    <span class="finding-title">
      {findingTitle(code)} <code>{code}</code>
    </span>
  );
}

/** Findings as a list. `page`: the id of the subject that the page itself is about, which is not repeated. */
export function FindingNotes({
  findings,
  page,
}: {
  readonly findings: readonly ({ readonly id: string } & FragmentOf<typeof FindingNote>)[];
  readonly page: string;
}) {
  return (
    <ul class="finding-notes">
      {readFragment(FindingNote, findings).map(({ id, code, severity, message, acknowledged, subject }) => (
        <li key={id} class={`finding-note severity-${severity.toLowerCase()}`}>
          <div class="finding-head">
            <SeverityMark severity={severity} /> <FindingTitle code={code} />
          </div>
          {subject.id !== page && (
            <div class="finding-subject small">
              <SubjectLink subject={subject} />
            </div>
          )}
          <p>{message}</p>
          {acknowledged !== null && <p class="soft">Acknowledged: {acknowledged}</p>}
        </li>
      ))}
    </ul>
  );
}

function SubjectLink({ subject }: { readonly subject: ResultOf<typeof FindingNote>['subject'] }) {
  const address = addressOf(subject);
  const name =
    subject.__typename === 'Document'
      ? subject.shortName
      : subject.__typename === 'Meeting'
        ? subject.label
        : subject.id;
  return address === null ? <>{name}</> : <a href={address}>{name}</a>;
}
