import { SeverityMark, type Severity } from '../../parts/findings';
import { formatNumber } from '../../parts/format';
import { severities } from './filter';

/** The number of findings by severity; each is a filter. */
export function SeverityFilter({
  selected,
  counts,
  onChange,
}: {
  readonly selected: Severity | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly onChange: (severity: Severity | null) => void;
}) {
  return (
    <div role="group" aria-label="Severity" class="severities">
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={severity === selected}
          onClick={() => onChange(severity === selected ? null : severity)}
        >
          <SeverityMark severity={severity} /> {formatNumber(counts[severity])}
        </button>
      ))}
    </div>
  );
}
