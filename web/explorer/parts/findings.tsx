import { graphql, readFragment, type FragmentOf } from '../asking/graphql';
import { ErrorIcon, InfoIcon, WarningIcon } from './icons';

export const FindingNote = graphql(`
  fragment FindingNote on Finding {
    id
    code
    severity
    message
    acknowledged
  }
`);

export type Severity = 'INFO' | 'WARNING' | 'ERROR';

const icons = { INFO: InfoIcon, WARNING: WarningIcon, ERROR: ErrorIcon };

/** How grave a finding is: a sign and the word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const SeverityIcon = icons[severity];
  return (
    <span class={`severity severity-${severity.toLowerCase()}`}>
      <SeverityIcon /> {severity.toLowerCase()}
    </span>
  );
}

/** Faults of the record, as a list beside what they are about. */
export function FindingNotes({
  findings,
}: {
  readonly findings: readonly ({ readonly id: string } & FragmentOf<typeof FindingNote>)[];
}) {
  return (
    <ul class="finding-notes">
      {readFragment(FindingNote, findings).map(({ id, code, severity, message, acknowledged }) => (
        <li key={id} class={`finding-note severity-${severity.toLowerCase()}`}>
          <div class="finding-head">
            <SeverityMark severity={severity} /> <code>{code}</code>
          </div>
          <p>{message}</p>
          {acknowledged !== null && <p class="soft">Acknowledged: {acknowledged}</p>}
        </li>
      ))}
    </ul>
  );
}
