import { addressOf } from '../../addresses';
import { basisLabel, Confidence } from '../../parts/evidence';
import { count, formatNumber } from '../../parts/format';
import type { Edge, GraphNode } from './nodes';
import { typeLabel } from './nodes';

/** The number of rows shown at first. */
const INITIAL_ROWS = 200;

/** Every relationship of the graph, as a table. */
export function EdgeTable({
  edges,
  nodes,
  type,
  all,
  onType,
  allAddress,
}: {
  readonly edges: readonly Edge[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly type: string | null;
  readonly all: boolean;
  readonly onType: (type: string) => void;
  readonly allAddress: string;
}) {
  const types = [...new Set(edges.map((edge) => edge.type))];
  const selected = type !== null && types.includes(type) ? edges.filter((edge) => edge.type === type) : edges;
  const shown = all ? selected : selected.slice(0, INITIAL_ROWS);
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
            <option value="">All ({formatNumber(edges.length)})</option>
            {types.map((one) => (
              <option key={one} value={one}>
                {typeLabel(one)} ({formatNumber(edges.filter((edge) => edge.type === one).length)})
              </option>
            ))}
          </select>
        </label>
      </div>
      {edges.length === 0 ? (
        <p class="empty">No relationships</p>
      ) : (
        <div class="scrolls" tabIndex={0} role="region" aria-label="Table of relationships">
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
                        {typeLabel(one)} · {formatNumber(selected.filter((edge) => edge.type === one).length)}
                      </th>
                    </tr>
                    {rows.map((edge) => (
                      <tr key={`${edge.from} ${edge.to}`} class="edge">
                        <td>
                          <End id={edge.from} nodes={nodes} />
                        </td>
                        <td class="nowrap">
                          <code>{edge.type}</code>
                        </td>
                        <td>
                          <End id={edge.to} nodes={nodes} />
                        </td>
                        <td class="nowrap">{basisLabel(edge.basis)}</td>
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
      {shown.length < selected.length && (
        <p class="edges-more">
          {count(selected.length - shown.length, 'more relationship')}.{' '}
          <a href={allAddress}>Show all {formatNumber(selected.length)}</a>
        </p>
      )}
    </section>
  );
}

function End({ id, nodes }: { readonly id: string; readonly nodes: ReadonlyMap<string, GraphNode> }) {
  const node = nodes.get(id);
  if (!node) return <>{id}</>;
  const address = addressOf(node);
  return address === null ? <>{node.name}</> : <a href={address}>{node.name}</a>;
}
