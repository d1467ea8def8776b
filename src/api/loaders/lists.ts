import DataLoader from 'dataloader';
import type { Place } from '../cursor.js';
import type { Window } from '../page.js';

/** What the statements filter by; null in a field asks for nothing. */
export type Filter<F> = { readonly [K in keyof F]: string | boolean | null };

/** The places of a list's stretch that lead to one thing, and how many the whole list has. */
export interface AnchoredStretch {
  readonly anchor: string;
  readonly places: readonly Place[];
  readonly total: number;
}

/** A field of the filter whose value is an id that a statement can start from, for many ids at once. */
export interface Anchor<F> {
  readonly field: keyof F;
  /** `filter` has null in the field. */
  read(ids: readonly string[], filter: F, window: Window): Promise<readonly AnchoredStretch[]>;
}

/** How one kind of list is read. */
export interface ListSource<F> {
  /** The most telling first. */
  readonly anchors: readonly Anchor<F>[];
  /** Reads a stretch where no anchor is given. */
  places(filter: F, window: Window): Promise<readonly Place[]>;
  /** Counts where no anchor is given. */
  count(filter: F): Promise<number>;
}

/** Reads one kind of list. Requests of one tick that differ only in where they start share a statement. */
export interface Lists<F> {
  places(filter: F, window: Window): Promise<readonly Place[]>;
  total(filter: F, window: Window): Promise<number>;
}

interface Request<F> {
  readonly anchor: Anchor<F>;
  readonly id: string;
  readonly filter: F;
  readonly window: Window;
}

export function listsOf<F extends Filter<F>>(source: ListSource<F>): Lists<F> {
  const stretches = new DataLoader((requests: readonly Request<F>[]) => readTogether(requests), {
    cacheKeyFn: ({ id, ...shared }) => JSON.stringify([id, keyOf(shared)]),
  });
  const counts = new DataLoader((filters: readonly F[]) => Promise.all(filters.map((filter) => source.count(filter))), {
    cacheKeyFn: (filter) => JSON.stringify(filter),
  });
  const anchored = (filter: F, window: Window): Promise<AnchoredStretch> | null => {
    const anchor = source.anchors.find(({ field }) => filter[field] !== null);
    if (anchor === undefined) return null;
    const id = String(filter[anchor.field]);
    return stretches.load({ anchor, id, filter: { ...filter, [anchor.field]: null }, window });
  };
  return {
    places: async (filter, window) => {
      const stretch = anchored(filter, window);
      return stretch ? (await stretch).places : source.places(filter, window);
    },
    total: async (filter, window) => {
      const stretch = anchored(filter, window);
      return stretch ? (await stretch).total : counts.load(filter);
    },
  };
}

const keyOf = <F>({ anchor, filter, window }: Omit<Request<F>, 'id'>): string =>
  JSON.stringify([anchor.field, filter, window]);

async function readTogether<F>(requests: readonly Request<F>[]): Promise<AnchoredStretch[]> {
  const shared = new Map<string, Request<F>[]>();
  for (const request of requests) {
    const key = keyOf(request);
    shared.set(key, [...(shared.get(key) ?? []), request]);
  }
  const read = new Map<string, AnchoredStretch>();
  await Promise.all(
    Array.from(shared, async ([key, [first, ...others]]) => {
      const { anchor, filter, window } = first!;
      const ids = [first!, ...others].map((request) => request.id);
      for (const stretch of await anchor.read(ids, filter, window))
        read.set(JSON.stringify([stretch.anchor, key]), stretch);
    }),
  );
  return requests.map(
    (request) => read.get(JSON.stringify([request.id, keyOf(request)])) ?? { anchor: request.id, places: [], total: 0 },
  );
}
