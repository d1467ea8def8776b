import { graphAddress } from '../../addresses';

/** The types of nodes that a graph can include. */
export const KINDS = [
  'GROUP',
  'MEETING',
  'DOCUMENT',
  'CHANGE_REQUEST',
  'DOCUMENT_SERIES',
  'PUBLICATION',
  'FINDING',
] as const;
export type Kind = (typeof KINDS)[number];
/** Without a choice in the address. */
const defaultKinds: readonly Kind[] = KINDS.filter((kind) => kind !== 'FINDING');

/** The maximum of `limit` in the API. */
export const MAX_LIMIT = 2000;

/** The view of a graph, as the address holds it. */
export interface View {
  readonly id: string;
  readonly depth: number;
  readonly limit: number;
  readonly kinds: readonly Kind[];
  /** The hidden types of relationships. */
  readonly hidden: readonly string[];
  /** The ids of expanded nodes. */
  readonly open: readonly string[];
  /** The ids of meetings with all documents shown. */
  readonly whole: readonly string[];
  /** The type of relationships in the table; null for all. */
  readonly type: string | null;
  /** Whether the table shows all rows. */
  readonly all: boolean;
}

export function readView(id: string, query: URLSearchParams): View {
  const kinds = KINDS.filter((kind) => splitList(query.get('kinds')).includes(kind));
  return {
    id,
    depth: integer(query.get('depth')) ?? 1,
    limit: integer(query.get('limit')) ?? 200,
    kinds: kinds.length === 0 ? defaultKinds : kinds,
    hidden: splitList(query.get('hide')),
    open: splitList(query.get('open')),
    whole: splitList(query.get('whole')),
    type: query.get('type'),
    all: query.get('rows') === 'all',
  };
}

/** The address of a view, without default values. */
export function viewAddress(view: View): string {
  const { id, depth, limit, kinds, hidden, open, type, all } = view;
  const parameters: Readonly<Record<string, string | null>> = {
    depth: depth === 1 ? null : String(depth),
    limit: limit === 200 ? null : String(limit),
    kinds: kinds.join() === defaultKinds.join() ? null : kinds.join(),
    hide: hidden.join(),
    open: open.join(),
    whole: view.whole.join(),
    type,
    rows: all ? 'all' : null,
  };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    // Commas and slashes need no escape in a query string, and ids contain many.
    value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/')}`],
  );
  return graphAddress(id) + (query.length === 0 ? '' : `?${query.join('&')}`);
}

/** The list without the value if it contains it, otherwise with it. */
export const toggled = <Value>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

const splitList = (value: string | null): string[] => [
  ...new Set((value ?? '').split(',').filter((one) => one !== '')),
];

/** A number as written; the API refuses values out of bounds. */
const integer = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
