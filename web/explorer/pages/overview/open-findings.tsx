import { severityIcons } from '../../parts/findings';
import type { ChangeRequestRow } from './change-request-row';

/** The number of open findings of a change request, with the icon of the highest severity. */
export function OpenFindings({ row: { openFindings, severity } }: { readonly row: ChangeRequestRow }) {
  if (openFindings === 0) return null;
  const SeverityIcon = severityIcons[severity];
  return (
    <span class={`severity severity-${severity.toLowerCase()}`}>
      <SeverityIcon />
      {openFindings}
      <span class="visually-hidden">{openFindings === 1 ? ' open finding' : ' open findings'}</span>
    </span>
  );
}
