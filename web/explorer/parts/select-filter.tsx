/** A filter by one of several values, or by none. */
export function SelectFilter({
  name,
  nameHidden = false,
  all,
  options,
  selected,
  onChange,
}: {
  readonly name: string;
  /** Whether only screen readers get the name. */
  readonly nameHidden?: boolean;
  /** The text of the option without a filter: `All groups`. */
  readonly all: string;
  readonly options: readonly string[];
  readonly selected: string | null;
  readonly onChange: (option: string | null) => void;
}) {
  // The address may name a value that is not among the options.
  const offered = selected === null || options.includes(selected) ? options : [...options, selected];
  return (
    <label>
      <span class={nameHidden ? 'visually-hidden' : undefined}>{name}</span>{' '}
      <select value={selected ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{all}</option>
        {offered.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
