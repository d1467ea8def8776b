import { badUserInput } from './bad-user-input.js';
import { cursorOf, placeOf, type Place } from './cursor.js';
import { LIMITS } from './limits/limits.js';
import type { PageArguments } from './types/arguments.js';
import type { PageInfo } from './types/page-info.js';

/** A stretch of an ordered list: up to `size` places beyond `start` and short of `end`, in the direction of reading. */
export interface Window {
  readonly order: string;
  /** Read from the end towards the start. */
  readonly backwards: boolean;
  readonly size: number;
  readonly start: Place | null;
  readonly end: Place | null;
}

/**
 * The window that the arguments ask for. Throws `BAD_USER_INPUT` for `first` beside `last` and for
 * cursors that are not of this order; the bounds of `first` and `last` are checked before.
 */
export function windowOf(args: PageArguments, order: string): Window {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) throw badUserInput('Ask for first or for last, not for both.');
  const after = args.after == null ? null : placeOf(order, args.after);
  const before = args.before == null ? null : placeOf(order, args.before);
  return last === null
    ? { order, backwards: false, size: first ?? LIMITS.pageUsual, start: after, end: before }
    : { order, backwards: true, size: last, start: before, end: after };
}

/** Where the places of a page come from. */
export interface PageSource<T> {
  /** Up to one more than the window's size, in the direction of reading. */
  places(): Promise<readonly Place[]>;
  total(): Promise<number>;
  /** The things of these ids, in this order; null for one that is gone by now. */
  things(ids: readonly string[]): Promise<readonly (T | null)[]>;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page. Reads each of its parts when it is asked for, once. */
export class Page<T> {
  private read: Promise<readonly Place[]> | undefined;

  constructor(
    private readonly window: Window,
    private readonly source: PageSource<T>,
  ) {}

  async edges(): Promise<readonly Edge<T>[]> {
    const places = await this.places();
    const things = await this.source.things(places.map((p) => p.id));
    return things.flatMap((node, i) =>
      node === null ? [] : [{ cursor: cursorOf(this.window.order, places[i]!), node }],
    );
  }

  async info(): Promise<PageInfo> {
    const { backwards, size, start, end, order } = this.window;
    const more = (await this.found()).length > size || end !== null;
    const places = await this.places();
    const [first, last] = [places[0], places.at(-1)];
    return {
      hasNextPage: backwards ? start !== null : more,
      hasPreviousPage: backwards ? more : start !== null,
      startCursor: first ? cursorOf(order, first) : null,
      endCursor: last ? cursorOf(order, last) : null,
    };
  }

  total(): Promise<number> {
    return this.source.total();
  }

  private async places(): Promise<readonly Place[]> {
    const places = (await this.found()).slice(0, this.window.size);
    return this.window.backwards ? places.reverse() : places;
  }

  private found(): Promise<readonly Place[]> {
    return (this.read ??= this.source.places());
  }
}
