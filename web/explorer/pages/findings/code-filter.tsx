import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { FindingTitle } from '../../parts/findings';
import { formatNumber } from '../../parts/format';
import type { Filter } from './filter';
import { countByCode, type CodeCount } from './count-by-code';

/** The number of findings by code; null while loading and after an error. */
export function useCodeCounts(filter: Filter, pause: boolean): readonly CodeCount[] | null {
  const client = useClient();
  const [counts, setCounts] = useState<readonly CodeCount[] | null>(null);
  const filterKey = JSON.stringify(filter);
  useEffect(() => {
    if (pause) return;
    let wanted = true;
    countByCode(client, filter).then(
      (counted) => wanted && setCounts(counted),
      () => wanted && setCounts(null),
    );
    return () => {
      wanted = false;
    };
  }, [client, filterKey, pause]);
  return counts;
}

/** A bar chart of the codes; each bar is a filter. */
function Codes({
  counts,
  selected,
  onChange,
}: {
  readonly counts: readonly CodeCount[];
  readonly selected: string | null;
  readonly onChange: (code: string | null) => void;
}) {
  const isCounted = selected === null || counts.some(({ code }) => code === selected);
  const shown = [...counts, ...(isCounted ? [] : [{ code: selected, count: 0 }])].sort(
    (one, other) => other.count - one.count,
  );
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <ul class="codes">
      {shown.map(({ code, count }) => (
        <li key={code}>
          <button
            type="button"
            aria-pressed={code === selected}
            onClick={() => onChange(code === selected ? null : code)}
          >
            <FindingTitle code={code} />
            <span class="codes-count">{formatNumber(count)}</span>
            <span class="codes-bar" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Collapsed at first on small screens, to keep the findings near the top. */
export function CodesPanel({
  counts,
  selected,
  onChange,
}: {
  readonly counts: readonly CodeCount[] | null;
  readonly selected: string | null;
  readonly onChange: (code: string | null) => void;
}) {
  const [wide] = useState(() => matchMedia('(min-width: 861px)').matches);
  return (
    <details class="codes-panel" open={wide || selected !== null}>
      <summary>
        <h2>By type</h2>
      </summary>
      {counts && <Codes counts={counts} selected={selected} onChange={onChange} />}
    </details>
  );
}
