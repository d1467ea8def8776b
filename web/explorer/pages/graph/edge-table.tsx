import { addressOf } from '../../addresses';
import { basisInWords, Confidence } from '../../parts/evidence';
import { count, number } from '../../parts/when';
import type { Edge, Thing } from './things';
import { typeInWords } from './things';

/** How many rows are shown before somebody asks for all. */
const SHOWN = 200;

/** Every relationship of the picture in words. */
export function EdgeTable({
  edges,
  things,
  type,
  all,
  onType,
  allAddress,
}: {
  readonly edges: readonly Edge[];
  readonly things: ReadonlyMap<string, Thing>;
  readonly type: string | null;
  readonly all: boolean;
  readonly onType: (type: string) => void;
  readonly allAddress: string;
}) {
  const types = [...new Set(edges.map((edge) => edge.type))];
  const chosen = type !== null && types.includes(type) ? edges.filter((edge) => edge.type === type) : edges;
  const shown = all ? chosen : chosen.slice(0, SHOWN);
  const groups = types.map((one) => [one, shown.filter((edge) => edge.type === one)] as const);
  return (
    <section class="edges">
      <div class="edges-head">
        <h2 id="relationships">Relationships</h2>
        <label>
          <span class="soft">Type</span>{' '}
          <select
            value={types.includes(type ?? '') ? (type ?? '') : ''}
            onChange={(event) => onType(event.currentTarget.value)}
          >
            <option value="">all ({number(edges.length)})</option>
            {types.map((one) => (
              <option key={one} value={one}>
                {typeInWords(one)} ({number(edges.filter((edge) => edge.type === one).length)})
              </option>
            ))}
          </select>
        </label>
      </div>
      {edges.length === 0 ? (
        <p class="empty">No relationship is shown.</p>
      ) : (
        <div class="scrolls" tabIndex={0} role="region" aria-label="Relationships, as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Type</th>
                <th scope="col">To</th>
                <th scope="col">Basis</th>
                <th scope="col">Rule</th>
                <th scope="col">Confidence</th>
              </tr>
            </thead>
            {groups.map(
              ([one, rows]) =>
                rows.length > 0 && (
                  <tbody key={one}>
                    <tr class="edges-type">
                      <th scope="rowgroup" colSpan={6}>
                        {typeInWords(one)} · {number(chosen.filter((edge) => edge.type === one).length)}
                      </th>
                    </tr>
                    {rows.map((edge) => (
                      <tr key={`${edge.from} ${edge.to}`} class="edge">
                        <td>
                          <End id={edge.from} things={things} />
                        </td>
                        <td class="nowrap">
                          <code>{edge.type}</code>
                        </td>
                        <td>
                          <End id={edge.to} things={things} />
                        </td>
                        <td>{basisInWords(edge.basis)}</td>
                        <td>
                          <code>{edge.rule}</code>
                        </td>
                        <td class="nowrap">
                          <Confidence of={edge.confidence} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                ),
            )}
          </table>
        </div>
      )}
      {shown.length < chosen.length && (
        <p class="edges-more">
          {count(chosen.length - shown.length, 'more relationship')} {chosen.length - shown.length === 1 ? 'is' : 'are'}{' '}
          not shown. <a href={allAddress}>Show all {number(chosen.length)}</a>
        </p>
      )}
    </section>
  );
}

function End({ id, things }: { readonly id: string; readonly things: ReadonlyMap<string, Thing> }) {
  const thing = things.get(id);
  if (!thing) return <>{id}</>;
  const address = addressOf(thing);
  return address === null ? <>{thing.name}</> : <a href={address}>{thing.name}</a>;
}
