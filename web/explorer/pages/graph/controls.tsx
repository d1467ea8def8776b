import { count } from '../../parts/format';
import { KINDS, toggled, type Kind, type View } from './view';
import { typeLabel, type Edge, type GraphNode } from './nodes';

const kindNames: Readonly<Record<Kind, string>> = {
  GROUP: 'groups',
  MEETING: 'meetings',
  DOCUMENT: 'documents',
  CHANGE_REQUEST: 'change requests',
  DOCUMENT_SERIES: 'series',
  PUBLICATION: 'publications',
  FINDING: 'findings',
};

/** The controls of a graph; every choice is in the address. */
export function Controls({
  view,
  edges,
  nodes,
  onChange,
  addressWith,
}: {
  readonly view: View;
  /** All relationships, hidden types included. */
  readonly edges: readonly Edge[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly onChange: (changes: Partial<View>) => void;
  readonly addressWith: (changes: Partial<View>) => string;
}) {
  const types = [...new Set([...edges.map(({ type }) => type), ...view.hidden])].sort();
  const collapsed = [...nodes.values()].filter(({ id }) => !view.open.includes(id));
  const expanded = [
    ...view.open.map((id) => ({ id, changes: { open: toggled(view.open, id) }, name: nodes.get(id)?.name ?? id })),
    ...view.whole.map((id) => ({
      id,
      changes: { whole: toggled(view.whole, id) },
      name: `all of ${nodes.get(id)?.name ?? id}`,
    })),
  ];
  return (
    <div class="graph-controls">
      <label>
        <span class="soft">Depth</span>{' '}
        <select value={String(view.depth)} onChange={(event) => onChange({ depth: Number(event.currentTarget.value) })}>
          <option value="1">1</option>
          <option value="2">2</option>
          <option value="3">3</option>
        </select>
      </label>
      <fieldset>
        <legend>Include</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              checked={view.kinds.includes(kind)}
              onChange={() => onChange({ kinds: KINDS.filter((one) => toggled(view.kinds, kind).includes(one)) })}
            />{' '}
            {kindNames[kind]}
          </label>
        ))}
      </fieldset>
      {types.length > 0 && (
        <fieldset>
          <legend>Relationships</legend>
          {types.map((type) => (
            <label key={type} class="choice">
              <input
                type="checkbox"
                checked={!view.hidden.includes(type)}
                onChange={() => onChange({ hidden: toggled(view.hidden, type) })}
              />{' '}
              {typeLabel(type)} <span class="soft">{edges.filter((edge) => edge.type === type).length}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="expand">
        <span class="soft">Expand</span>{' '}
        <select
          value=""
          onChange={(event) => {
            if (event.currentTarget.value !== '') onChange({ open: [...view.open, event.currentTarget.value] });
          }}
        >
          <option value="">Choose from {count(collapsed.length, 'item')}</option>
          {collapsed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {expanded.length > 0 && (
        <p class="expanded">
          <span class="soft">Expanded:</span>{' '}
          {expanded.map(({ id, changes, name }) => (
            <a key={name + id} class="button" href={addressWith(changes)}>
              {name} <span class="visually-hidden">collapse</span>
              <svg class="icon" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                <path d="M2 2l6 6M8 2l-6 6" />
              </svg>
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
