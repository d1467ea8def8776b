import type { ReadStatements } from '../../store/statements.generated.js';
import type { GraphReader } from '../../store/store.js';
import type { Position } from '../cursor.js';
import type { PageRange } from '../page.js';
import { createPagedList, type PageSlice, type PagedList } from './paged-list.js';

type Parameters<N extends keyof ReadStatements> = ReadStatements[N]['parameters'];

/** Conditions on a document or a meeting itself, not on what it belongs to. */
type OwnOfDocument = Parameters<'count-documents'>;
type OwnOfMeeting = Parameters<'count-meetings'>;

export type DocumentConditions = OwnOfDocument & {
  readonly meeting: string | null;
  readonly changeRequest: string | null;
  readonly series: string | null;
  readonly group: string | null;
};
export type MeetingConditions = OwnOfMeeting & { readonly changeRequest: string | null; readonly group: string | null };
export type ChangeRequestConditions = Parameters<'count-change-requests'> & { readonly group: string | null };
export type SeriesConditions = Parameters<'count-series'> & { readonly group: string | null };
export type FindingConditions = Parameters<'count-findings'>;
/** The rows of one reading. */
export interface RowConditions {
  readonly listing: string | null;
}

/** The lists of the graph that come in pages. */
export interface PagedLists {
  readonly documents: PagedList<DocumentConditions>;
  readonly meetings: PagedList<MeetingConditions>;
  readonly changeRequests: PagedList<ChangeRequestConditions>;
  readonly series: PagedList<SeriesConditions>;
  readonly findings: PagedList<FindingConditions>;
  readonly rows: PagedList<RowConditions>;
}

export function createPagedLists(graph: GraphReader): PagedLists {
  return {
    documents: createPagedList<DocumentConditions>({
      parents: [
        {
          field: 'meeting',
          read: async (parents, { meeting: _, ...by }, range) =>
            (await graph.read('page-documents-of-meetings', { parents, ...by, ...byTitleOrDate(range) })).map(
              keyedSlice,
            ),
        },
        {
          field: 'changeRequest',
          read: async (parents, { meeting: _, changeRequest: __, ...by }, range) =>
            (await graph.read('page-documents-of-change-requests', { parents, ...by, ...byTitleOrDate(range) })).map(
              keyedSlice,
            ),
        },
        {
          field: 'series',
          read: async (parents, { group, ...by }, range) =>
            (
              await graph.read('page-documents-of-series', { parents, group, ...ownOf(by), ...byTitleOrDate(range) })
            ).map(keyedSlice),
        },
        {
          field: 'group',
          read: async (parents, by, range) =>
            (await graph.read('page-documents-of-groups', { parents, ...ownOf(by), ...byTitleOrDate(range) })).map(
              keyedSlice,
            ),
        },
      ],
      positions: (by, range) => graph.read('page-documents', { ...ownOf(by), ...byTitleOrDate(range) }),
      count: async (by) => totalOf(await graph.read('count-documents', ownOf(by))),
    }),
    meetings: createPagedList<MeetingConditions>({
      parents: [
        {
          field: 'changeRequest',
          read: async (parents, { changeRequest: _, ...by }, range) =>
            (await graph.read('page-meetings-of-change-requests', { parents, ...by, ...byKey(range) })).map(keyedSlice),
        },
        {
          field: 'group',
          read: async (parents, { changeRequest: _, group: __, ...by }, range) =>
            (await graph.read('page-meetings-of-groups', { parents, ...by, ...byKey(range) })).map(keyedSlice),
        },
      ],
      positions: ({ changeRequest: _, group: __, ...by }, range) =>
        graph.read('page-meetings', { ...by, ...byKey(range) }),
      count: async ({ changeRequest: _, group: __, ...by }) => totalOf(await graph.read('count-meetings', by)),
    }),
    changeRequests: createPagedList<ChangeRequestConditions>({
      parents: [
        {
          field: 'group',
          read: async (parents, { group: _, ...by }, range) =>
            (await graph.read('page-change-requests-of-groups', { parents, ...by, ...byId(range) })).map(plainSlice),
        },
      ],
      positions: async ({ group: _, ...by }, range) =>
        (await graph.read('page-change-requests', { ...by, ...byId(range) })).map(plainPosition),
      count: async ({ group: _, ...by }) => totalOf(await graph.read('count-change-requests', by)),
    }),
    series: createPagedList<SeriesConditions>({
      parents: [
        {
          field: 'group',
          read: async (parents, { group: _, ...by }, range) =>
            (await graph.read('page-series-of-groups', { parents, ...by, ...byId(range) })).map(plainSlice),
        },
      ],
      positions: async ({ group: _, ...by }, range) =>
        (await graph.read('page-series', { ...by, ...byId(range) })).map(plainPosition),
      count: async ({ group: _, ...by }) => totalOf(await graph.read('count-series', by)),
    }),
    findings: createPagedList<FindingConditions>({
      parents: [],
      positions: (filter, range) => graph.read('page-findings', { ...filter, ...byKey(range) }),
      count: async (filter) => totalOf(await graph.read('count-findings', filter)),
    }),
    rows: createPagedList<RowConditions>({
      parents: [
        {
          field: 'listing',
          read: async (parents, _, range) =>
            (await graph.read('page-rows-of-listings', { parents, ...byLine(range) })).map(
              ({ parent, total, ids, lines }) => ({
                parent,
                total,
                positions: ids.map((id, i) => ({ id, key: String(lines[i]) })),
              }),
            ),
        },
      ],
      positions: async () => [],
      count: async () => 0,
    }),
  };
}

/** One more than the page shows: if it is there, another page follows. */
const limitOf = (range: PageRange): number => range.size + 1;

function byId(range: PageRange) {
  return {
    startId: range.start?.id ?? null,
    endId: range.end?.id ?? null,
    idRises: !range.backwards,
    limit: limitOf(range),
  };
}

/** By the key of the order, then by id. Ties are ascending by id in every order. */
function byKey(range: PageRange) {
  return {
    startKey: range.start?.key ?? null,
    endKey: range.end?.key ?? null,
    keyRises: (range.order === 'DATE_DESC') === range.backwards,
    ...byId(range),
  };
}

const byTitleOrDate = (range: PageRange) => ({ byTitle: range.order === 'TITLE_ASC', ...byKey(range) });

const ownOf = ({ kind, marker, version, titleContains, from, to }: OwnOfDocument): OwnOfDocument => ({
  kind,
  marker,
  version,
  titleContains,
  from,
  to,
});

function byLine(range: PageRange) {
  return {
    startLine: range.start && Number(range.start.key),
    endLine: range.end && Number(range.end.key),
    rises: !range.backwards,
    limit: limitOf(range),
  };
}

const plainPosition = ({ id }: { readonly id: string }): Position => ({ id, key: '' });

function plainSlice(row: StoredSlice): PageSlice {
  return { parent: row.parent, total: row.total, positions: row.ids.map((id) => ({ id, key: '' })) };
}

function keyedSlice(row: StoredSlice & { readonly keys: readonly string[] }): PageSlice {
  return { parent: row.parent, total: row.total, positions: row.ids.map((id, i) => ({ id, key: row.keys[i]! })) };
}

interface StoredSlice {
  readonly parent: string;
  readonly total: number;
  readonly ids: readonly string[];
}

const totalOf = (rows: readonly { readonly total: number }[]): number => rows[0]?.total ?? 0;
