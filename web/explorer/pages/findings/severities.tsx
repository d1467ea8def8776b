import { SeverityMark, type Severity } from '../../parts/findings';
import { number } from '../../parts/when';
import { severities } from './chosen';

/** How many findings there are of each severity; the filter by it. */
export function Severities({
  chosen,
  counts,
  choose,
}: {
  readonly chosen: Severity | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly choose: (severity: Severity | null) => void;
}) {
  return (
    <div role="group" aria-label="Severity" class="severities">
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={severity === chosen}
          onClick={() => choose(severity === chosen ? null : severity)}
        >
          <SeverityMark severity={severity} /> {number(counts[severity])}
        </button>
      ))}
    </div>
  );
}
