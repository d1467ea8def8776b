import { graphAddress } from '../../addresses';

/** What may be walked through and shown. The first five are where nothing is said. */
export const KINDS = ['GROUP', 'MEETING', 'DOCUMENT', 'CHANGE_REQUEST', 'DOCUMENT_SERIES', 'FINDING'] as const;
export type Kind = (typeof KINDS)[number];
const usual: readonly Kind[] = KINDS.filter((kind) => kind !== 'FINDING');

export const MOST = 2000;

/** What the address says is to be seen around a thing. */
export interface View {
  readonly id: string;
  readonly depth: number;
  readonly limit: number;
  readonly kinds: readonly Kind[];
  /** Types of relationship that are left out. */
  readonly hidden: readonly string[];
  /** Things whose own neighbours are shown too. */
  readonly open: readonly string[];
  /** Meetings of which everything tabled is shown. */
  readonly whole: readonly string[];
  /** The type of relationship that the table is about; null for all. */
  readonly type: string | null;
  /** Whether the table has all its rows. */
  readonly all: boolean;
}

export function readView(id: string, query: URLSearchParams): View {
  const kinds = KINDS.filter((kind) => listed(query.get('kinds')).includes(kind));
  return {
    id,
    depth: whole(query.get('depth')) ?? 1,
    limit: whole(query.get('limit')) ?? 200,
    kinds: kinds.length === 0 ? usual : kinds,
    hidden: listed(query.get('hide')),
    open: listed(query.get('open')),
    whole: listed(query.get('whole')),
    type: query.get('type'),
    all: query.get('rows') === 'all',
  };
}

/** The address of a view; what is usual is not said. */
export function viewAddress(view: View): string {
  const { id, depth, limit, kinds, hidden, open, type, all } = view;
  const said: Readonly<Record<string, string | null>> = {
    depth: depth === 1 ? null : String(depth),
    limit: limit === 200 ? null : String(limit),
    kinds: kinds.join() === usual.join() ? null : kinds.join(),
    hide: hidden.join(),
    open: open.join(),
    whole: view.whole.join(),
    type,
    rows: all ? 'all' : null,
  };
  const query = Object.entries(said).flatMap(([name, value]) =>
    // Commas and slashes mean nothing in a query string, and ids are full of them.
    value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/')}`],
  );
  return graphAddress(id) + (query.length === 0 ? '' : `?${query.join('&')}`);
}

/** The list with the value put in, or taken out where it is there. */
export const toggled = <Value>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

const listed = (value: string | null): string[] => [...new Set((value ?? '').split(',').filter((one) => one !== ''))];

/** A number as it stands: what is out of bounds, the API refuses. */
const whole = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
