import DataLoader from 'dataloader';
import type { Position } from '../cursor.js';
import type { PageRange } from '../page.js';

/** What a statement filters by; null in a field means no condition. */
export type Conditions<C> = { readonly [K in keyof C]: string | boolean | readonly string[] | null };

/** The positions of a page of what belongs to one parent, and the length of the whole list. */
export interface PageSlice {
  readonly parent: string;
  readonly positions: readonly Position[];
  readonly total: number;
}

/** A condition by id that a statement can start from, for many ids in one statement. */
export interface Parent<C> {
  readonly field: keyof C;
  /** `conditions` has null in the field. */
  read(ids: readonly string[], conditions: C, range: PageRange): Promise<readonly PageSlice[]>;
}

/** How one kind of list is read. */
export interface PagedListSource<C> {
  /** The most selective first. */
  readonly parents: readonly Parent<C>[];
  /** Reads a page where no parent is given. */
  positions(conditions: C, range: PageRange): Promise<readonly Position[]>;
  /** Counts the list where no parent is given. */
  count(conditions: C): Promise<number>;
}

/** Reads one kind of list. Requests of one tick that differ only in their parent share a statement. */
export interface PagedList<C> {
  positions(conditions: C, range: PageRange): Promise<readonly Position[]>;
  total(conditions: C, range: PageRange): Promise<number>;
}

interface Request<C> {
  readonly parent: Parent<C>;
  readonly id: string;
  readonly conditions: C;
  readonly range: PageRange;
}

export function createPagedList<C extends Conditions<C>>(source: PagedListSource<C>): PagedList<C> {
  const slices = new DataLoader((requests: readonly Request<C>[]) => readTogether(requests), {
    cacheKeyFn: ({ id, ...shared }) => JSON.stringify([id, keyOf(shared)]),
  });
  const counts = new DataLoader((conditions: readonly C[]) => Promise.all(conditions.map((one) => source.count(one))), {
    cacheKeyFn: (conditions) => JSON.stringify(conditions),
  });
  const sliceOf = (conditions: C, range: PageRange): Promise<PageSlice> | null => {
    const parent = source.parents.find(({ field }) => conditions[field] !== null);
    if (parent === undefined) return null;
    const id = String(conditions[parent.field]);
    return slices.load({ parent, id, conditions: { ...conditions, [parent.field]: null }, range });
  };
  return {
    positions: async (conditions, range) => {
      const slice = sliceOf(conditions, range);
      return slice ? (await slice).positions : source.positions(conditions, range);
    },
    total: async (conditions, range) => {
      const slice = sliceOf(conditions, range);
      return slice ? (await slice).total : counts.load(conditions);
    },
  };
}

const keyOf = <C>({ parent, conditions, range }: Omit<Request<C>, 'id'>): string =>
  JSON.stringify([parent.field, conditions, range]);

async function readTogether<C>(requests: readonly Request<C>[]): Promise<PageSlice[]> {
  const shared = new Map<string, Request<C>[]>();
  for (const request of requests) {
    const key = keyOf(request);
    const others = shared.get(key);
    if (others) others.push(request);
    else shared.set(key, [request]);
  }
  const read = new Map<string, PageSlice>();
  await Promise.all(
    Array.from(shared, async ([key, group]) => {
      const { parent, conditions, range } = group[0]!;
      const ids = group.map(({ id }) => id);
      for (const slice of await parent.read(ids, conditions, range))
        read.set(JSON.stringify([slice.parent, key]), slice);
    }),
  );
  return requests.map(
    (request) =>
      read.get(JSON.stringify([request.id, keyOf(request)])) ?? { parent: request.id, positions: [], total: 0 },
  );
}
