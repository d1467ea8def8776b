/** The most that one statement is given: what both engines take fastest without holding much. */
export interface BatchLimits {
  readonly rows: number;
  /** Values of properties; of a list, its items. */
  readonly values: number;
  /** Characters of texts. */
  readonly characters: number;
}

const LIMITS: BatchLimits = { rows: 2000, values: 100_000, characters: 8_000_000 };

/** The rows in order, cut so that each batch is within the limits or has one row. */
export function* batches<Row extends string | object>(
  rows: readonly Row[],
  limits: BatchLimits = LIMITS,
): Generator<readonly Row[]> {
  let batch: Row[] = [];
  let values = 0;
  let characters = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    const isFull =
      batch.length === limits.rows ||
      values + size.values > limits.values ||
      characters + size.characters > limits.characters;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      values = 0;
      characters = 0;
    }
    batch.push(row);
    values += size.values;
    characters += size.characters;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf(row: string | object): { values: number; characters: number } {
  let values = 0;
  let characters = 0;
  const add = (value: unknown): void => {
    values++;
    if (typeof value === 'string') characters += value.length;
    else if (Array.isArray(value)) value.forEach(add);
  };
  if (typeof row === 'string') add(row);
  else Object.values(row).forEach(add);
  return { values, characters };
}
