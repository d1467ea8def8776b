import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { number } from '../../parts/when';
import type { Filter } from './chosen';
import { countByCode, type CodeCount } from './count-by-code';

/** How many findings of each code there are, counted by the server; null while it counts, or where it cannot. */
export function useCodeCounts(filter: Filter, pause: boolean): readonly CodeCount[] | null {
  const client = useClient();
  const [counts, setCounts] = useState<readonly CodeCount[] | null>(null);
  const asked = JSON.stringify(filter);
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
  }, [client, asked, pause]);
  return counts;
}

/** The codes as a bar chart that filters. */
function Codes({
  counts,
  chosen,
  choose,
}: {
  readonly counts: readonly CodeCount[];
  readonly chosen: string | null;
  readonly choose: (code: string | null) => void;
}) {
  const known = chosen === null || counts.some(({ code }) => code === chosen);
  const shown = [...counts, ...(known ? [] : [{ code: chosen, count: 0 }])].sort(
    (one, other) => other.count - one.count,
  );
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <ul class="codes">
      {shown.map(({ code, count }) => (
        <li key={code}>
          <button type="button" aria-pressed={code === chosen} onClick={() => choose(code === chosen ? null : code)}>
            <code>{code}</code>
            <span class="codes-count">{number(count)}</span>
            <span class="codes-bar" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** On a small screen the codes are folded, so that the ledger is not far below. */
export function CodesPanel({
  counts,
  chosen,
  choose,
}: {
  readonly counts: readonly CodeCount[] | null;
  readonly chosen: string | null;
  readonly choose: (code: string | null) => void;
}) {
  const [wide] = useState(() => matchMedia('(min-width: 861px)').matches);
  return (
    <details class="codes-panel" open={wide || chosen !== null}>
      <summary>
        <h2>By code</h2>
      </summary>
      {counts && <Codes counts={counts} chosen={chosen} choose={choose} />}
    </details>
  );
}
