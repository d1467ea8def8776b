import DataLoader from 'dataloader';

/** Ids in one statement. The embedded engine cannot stop a statement, so its size is bounded before it runs. */
const IDS_PER_STATEMENT = 1000;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Leaves out texts that cannot be an id: empty ones and those that are not well-formed. */
const possibleIds = (ids: readonly string[]): string[] => ids.filter((id) => id !== '' && !LONE_SURROGATE.test(id));

/** Loads nodes by id, many in one statement; null where there is none. */
export function oneById<T extends { readonly id: string }>(
  find: (ids: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, T | null> {
  return perKey(
    find,
    (node) => node.id,
    (found) => found[0] ?? null,
  );
}

/** Loads the rows that belong to each id, many ids in one statement, as `gather` combines them. */
export function manyById<R, T>(
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
      const asked = possibleIds(ids);
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
    { maxBatchSize: IDS_PER_STATEMENT },
  );
}
