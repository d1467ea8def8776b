import { count } from '../../parts/when';
import { KINDS, toggled, type Kind, type View } from './view';
import { typeInWords, type Edge, type Thing } from './things';

const kindNames: Readonly<Record<Kind, string>> = {
  GROUP: 'groups',
  MEETING: 'meetings',
  DOCUMENT: 'documents',
  CHANGE_REQUEST: 'change requests',
  DOCUMENT_SERIES: 'series',
  FINDING: 'findings',
};

/** What is shown of a graph; every choice is in the address. */
export function Controls({
  view,
  edges,
  things,
  onChange,
  addressWith,
}: {
  readonly view: View;
  /** All that were found, those of hidden types too. */
  readonly edges: readonly Edge[];
  readonly things: ReadonlyMap<string, Thing>;
  readonly onChange: (changes: Partial<View>) => void;
  readonly addressWith: (changes: Partial<View>) => string;
}) {
  const types = [...new Set([...edges.map(({ type }) => type), ...view.hidden])].sort();
  const closed = [...things.values()].filter(({ id }) => !view.open.includes(id));
  const opened = [
    ...view.open.map((id) => ({ id, rest: { open: toggled(view.open, id) }, what: things.get(id)?.name ?? id })),
    ...view.whole.map((id) => ({
      id,
      rest: { whole: toggled(view.whole, id) },
      what: `all of ${things.get(id)?.name ?? id}`,
    })),
  ];
  return (
    <div class="graph-controls">
      <label>
        <span class="soft">Steps away</span>{' '}
        <select value={String(view.depth)} onChange={(event) => onChange({ depth: Number(event.currentTarget.value) })}>
          <option value="1">1</option>
          <option value="2">2</option>
          <option value="3">3</option>
        </select>
      </label>
      <fieldset>
        <legend>Through</legend>
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
              {typeInWords(type)} <span class="soft">{edges.filter((edge) => edge.type === type).length}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="open-further">
        <span class="soft">Open further</span>{' '}
        <select
          value=""
          onChange={(event) => {
            if (event.currentTarget.value !== '') onChange({ open: [...view.open, event.currentTarget.value] });
          }}
        >
          <option value="">choose of {count(closed.length, 'thing')}</option>
          {closed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {opened.length > 0 && (
        <p class="opened">
          <span class="soft">Opened:</span>{' '}
          {opened.map(({ id, rest, what }) => (
            <a key={what + id} class="button" href={addressWith(rest)}>
              {what} <span class="unseen">close</span>
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
