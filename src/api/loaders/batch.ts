import DataLoader from 'dataloader';

/** Bounds a statement before it runs: the embedded engine can stop none. */
const MOST_AT_ONCE = 1000;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Ids that something could have: what is not well-formed text is the id of nothing. */
const possible = (ids: readonly string[]): string[] => ids.filter((id) => id !== '' && !LONE_SURROGATE.test(id));

/** Loads things by their ids, many in one statement; null for what is not there. */
export function oneEach<T extends { readonly id: string }>(
  find: (ids: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, T | null> {
  return perKey(
    find,
    (thing) => thing.id,
    (found) => found[0] ?? null,
  );
}

/** Loads what belongs to ids, many in one statement; an empty list where nothing does. */
export function manyEach<R, T>(
  find: (ids: readonly string[]) => Promise<readonly R[]>,
  owner: (row: R) => string,
  gather: (rows: readonly R[]) => T,
): DataLoader<string, T> {
  return perKey(find, owner, gather);
}

function perKey<R, T>(
  find: (ids: readonly string[]) => Promise<readonly R[]>,
  owner: (row: R) => string,
  gather: (rows: readonly R[]) => T,
): DataLoader<string, T> {
  return new DataLoader<string, T>(
    async (ids) => {
      const asked = possible(ids);
      const rows = asked.length === 0 ? [] : await find(asked);
      const owned = new Map<string, R[]>();
      for (const row of rows) {
        const key = owner(row);
        const there = owned.get(key);
        if (there) there.push(row);
        else owned.set(key, [row]);
      }
      return ids.map((id) => gather(owned.get(id) ?? []));
    },
    { maxBatchSize: MOST_AT_ONCE },
  );
}
