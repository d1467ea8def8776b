import { ErrorIcon, InfoIcon, WarningIcon } from '../../parts/icons';
import { count } from '../../parts/when';
import type { Way } from './way';

const icons = { INFO: InfoIcon, WARNING: WarningIcon, ERROR: ErrorIcon };

/** How many findings of a change request are open, with the sign of the gravest. */
export function OpenFindings({ way: { openFindings, severity } }: { readonly way: Way }) {
  if (openFindings === 0) return null;
  const SeverityIcon = icons[severity];
  return (
    <span class={`severity severity-${severity.toLowerCase()}`}>
      <SeverityIcon />
      {openFindings}
      <span class="unseen"> {count(openFindings, 'open finding').replace(/^\S+ /, '')}</span>
    </span>
  );
}
