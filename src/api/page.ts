import { createHash } from 'node:crypto';
import { byCodePoint } from '../graph/text-order.js';
import { badUserInput } from './bad-user-input.js';
import { cursorOf, positionOf, type Position } from './cursor.js';
import { LIMITS } from './limits/limits.js';
import type { PageArguments } from './types/arguments.js';
import type { PageInfo } from './types/page-info.js';

/**
 * What identifies a list: a cursor is refused by every other list. The parent is not part of it, since one
 * query can page the lists of several parents with one cursor.
 */
export interface ListIdentity {
  readonly name: string;
  readonly order: string;
  readonly filter: object | null | undefined;
}

/** The part of an ordered list to read: up to `size` positions between `start` and `end`, in reading direction. */
export interface PageRange {
  readonly order: string;
  /** Read from the end towards the start. */
  readonly backwards: boolean;
  readonly size: number;
  readonly start: Position | null;
  readonly end: Position | null;
}

/** Where the positions and the nodes of a page come from. */
export interface PageSource<T> {
  /** Up to one more position than the range's size, in reading direction. */
  positions(range: PageRange): Promise<readonly Position[]>;
  total(range: PageRange): Promise<number>;
  /** The nodes of these ids, in this order; null for one that no longer exists. */
  nodes(ids: readonly string[]): Promise<readonly (T | null)[]>;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list. Reads each of its parts once, when it is selected. */
export class Page<T> {
  private readonly range: PageRange;
  private readonly list: string;
  private read: Promise<readonly Position[]> | undefined;

  /**
   * Throws `BAD_USER_INPUT` where `first` and `last` are both given, and for a cursor of another list. The
   * bounds of `first` and `last` are checked before.
   */
  constructor(
    identity: ListIdentity,
    args: PageArguments,
    private readonly source: PageSource<T>,
  ) {
    this.list = keyOf(identity);
    this.range = rangeOf(args, identity.order, this.list);
  }

  async edges(): Promise<readonly Edge<T>[]> {
    const positions = await this.positions();
    const nodes = await this.source.nodes(positions.map((position) => position.id));
    return nodes.flatMap((node, i) => (node === null ? [] : [{ cursor: cursorOf(this.list, positions[i]!), node }]));
  }

  async info(): Promise<PageInfo> {
    const { backwards, size, start, end } = this.range;
    const more = (await this.found()).length > size || end !== null;
    const positions = await this.positions();
    const [first, last] = [positions[0], positions.at(-1)];
    return {
      hasNextPage: backwards ? start !== null : more,
      hasPreviousPage: backwards ? more : start !== null,
      startCursor: first ? cursorOf(this.list, first) : null,
      endCursor: last ? cursorOf(this.list, last) : null,
    };
  }

  total(): Promise<number> {
    return this.source.total(this.range);
  }

  private async positions(): Promise<readonly Position[]> {
    const positions = (await this.found()).slice(0, this.range.size);
    return this.range.backwards ? positions.reverse() : positions;
  }

  private found(): Promise<readonly Position[]> {
    return (this.read ??= this.source.positions(this.range));
  }
}

function rangeOf(args: PageArguments, order: string, list: string): PageRange {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) throw badUserInput('Give either first or last, not both.');
  const after = args.after == null ? null : positionOf(list, args.after);
  const before = args.before == null ? null : positionOf(list, args.before);
  return last === null
    ? { order, backwards: false, size: first ?? LIMITS.pageUsual, start: after, end: before }
    : { order, backwards: true, size: last, start: before, end: after };
}

/** Short, since it is in every cursor. */
function keyOf({ name, order, filter }: ListIdentity): string {
  const given = Object.entries(filter ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b));
  const hash = createHash('sha256').update(JSON.stringify(given));
  return `${name} ${order} ${hash.digest('base64url').slice(0, 12)}`;
}
