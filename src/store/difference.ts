/** What must be written so that the existing rows become the wanted ones. */
export interface Difference<Row> {
  readonly created: readonly Row[];
  readonly changed: readonly Row[];
  readonly unchanged: number;
  /** Existing rows that are not wanted. */
  readonly gone: readonly Row[];
}

/** Compares rows by `keyOf`, which is unique in each list. */
export function difference<Row extends object>(
  there: readonly Row[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Difference<Row> {
  const before = new Map(there.map((row) => [keyOf(row), row]));
  const created: Row[] = [];
  const changed: Row[] = [];
  let unchanged = 0;
  for (const row of wanted) {
    const key = keyOf(row);
    const old = before.get(key);
    before.delete(key);
    if (!old) created.push(row);
    else if (isSame(old, row)) unchanged++;
    else changed.push(row);
  }
  return { created, changed, unchanged, gone: [...before.values()] };
}

/** Compares the values that `wanted` has; of lists, the items in their order. */
function isSame(old: object, wanted: object): boolean {
  const values: Readonly<Record<string, unknown>> = { ...old };
  return Object.entries(wanted).every(([name, value]) => {
    const before = values[name] ?? null;
    if (!Array.isArray(value)) return before === value;
    return Array.isArray(before) && before.length === value.length && value.every((item, i) => before[i] === item);
  });
}
