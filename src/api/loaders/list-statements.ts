import type { ReadStatements } from '../../store/statements.generated.js';
import type { GraphReader } from '../../store/store.js';
import type { Place } from '../cursor.js';
import type { Window } from '../page.js';
import { listsOf, type AnchoredStretch, type Lists } from './lists.js';

type Parameters<N extends keyof ReadStatements> = ReadStatements[N]['parameters'];

type OwnOfDocument = Parameters<'count-documents'>;
type OwnOfMeeting = Parameters<'count-meetings'>;

export type DocumentsBy = OwnOfDocument & {
  readonly meeting: string | null;
  readonly changeRequest: string | null;
  readonly series: string | null;
  readonly group: string | null;
};
export type MeetingsBy = OwnOfMeeting & { readonly changeRequest: string | null; readonly group: string | null };
export type ChangeRequestsBy = Parameters<'count-change-requests'> & { readonly group: string | null };
export type SeriesBy = Parameters<'count-series'> & { readonly group: string | null };
export type FindingsBy = Parameters<'count-findings'>;
/** The rows of one reading. */
export interface RowsBy {
  readonly listing: string | null;
}

/** The lists of the graph that come in pages. */
export interface AllLists {
  readonly documents: Lists<DocumentsBy>;
  readonly meetings: Lists<MeetingsBy>;
  readonly changeRequests: Lists<ChangeRequestsBy>;
  readonly series: Lists<SeriesBy>;
  readonly findings: Lists<FindingsBy>;
  readonly rows: Lists<RowsBy>;
}

export function allListsOf(graph: GraphReader): AllLists {
  return {
    documents: listsOf<DocumentsBy>({
      anchors: [
        {
          field: 'meeting',
          read: async (parents, { meeting: _, ...by }, window) =>
            (await graph.read('page-documents-of-meetings', { parents, ...by, ...byTitleOrDate(window) })).map(
              keyedStretch,
            ),
        },
        {
          field: 'changeRequest',
          read: async (parents, { meeting: _, changeRequest: __, ...by }, window) =>
            (await graph.read('page-documents-of-change-requests', { parents, ...by, ...byTitleOrDate(window) })).map(
              keyedStretch,
            ),
        },
        {
          field: 'series',
          read: async (parents, { group, ...by }, window) =>
            (
              await graph.read('page-documents-of-series', { parents, group, ...ownOf(by), ...byTitleOrDate(window) })
            ).map(keyedStretch),
        },
        {
          field: 'group',
          read: async (parents, by, window) =>
            (await graph.read('page-documents-of-groups', { parents, ...ownOf(by), ...byTitleOrDate(window) })).map(
              keyedStretch,
            ),
        },
      ],
      places: (by, window) => graph.read('page-documents', { ...ownOf(by), ...byTitleOrDate(window) }),
      count: async (by) => totalOf(await graph.read('count-documents', ownOf(by))),
    }),
    meetings: listsOf<MeetingsBy>({
      anchors: [
        {
          field: 'changeRequest',
          read: async (parents, { changeRequest: _, ...by }, window) =>
            (await graph.read('page-meetings-of-change-requests', { parents, ...by, ...byKey(window) })).map(
              keyedStretch,
            ),
        },
        {
          field: 'group',
          read: async (parents, { changeRequest: _, group: __, ...by }, window) =>
            (await graph.read('page-meetings-of-groups', { parents, ...by, ...byKey(window) })).map(keyedStretch),
        },
      ],
      places: ({ changeRequest: _, group: __, ...by }, window) =>
        graph.read('page-meetings', { ...by, ...byKey(window) }),
      count: async ({ changeRequest: _, group: __, ...by }) => totalOf(await graph.read('count-meetings', by)),
    }),
    changeRequests: listsOf<ChangeRequestsBy>({
      anchors: [
        {
          field: 'group',
          read: async (parents, { group: _, ...by }, window) =>
            (await graph.read('page-change-requests-of-groups', { parents, ...by, ...byIdAlone(window) })).map(
              plainStretch,
            ),
        },
      ],
      places: async ({ group: _, ...by }, window) =>
        (await graph.read('page-change-requests', { ...by, ...byIdAlone(window) })).map(plainPlace),
      count: async ({ group: _, ...by }) => totalOf(await graph.read('count-change-requests', by)),
    }),
    series: listsOf<SeriesBy>({
      anchors: [
        {
          field: 'group',
          read: async (parents, { group: _, ...by }, window) =>
            (await graph.read('page-series-of-groups', { parents, ...by, ...byIdAlone(window) })).map(plainStretch),
        },
      ],
      places: async ({ group: _, ...by }, window) =>
        (await graph.read('page-series', { ...by, ...byIdAlone(window) })).map(plainPlace),
      count: async ({ group: _, ...by }) => totalOf(await graph.read('count-series', by)),
    }),
    findings: listsOf<FindingsBy>({
      anchors: [],
      places: (filter, window) => graph.read('page-findings', { ...filter, ...byKey(window) }),
      count: async (filter) => totalOf(await graph.read('count-findings', filter)),
    }),
    rows: listsOf<RowsBy>({
      anchors: [
        {
          field: 'listing',
          read: async (parents, _, window) =>
            (await graph.read('page-rows-of-listings', { parents, ...byLine(window) })).map(
              ({ parent, total, ids, lines }) => ({
                anchor: parent,
                total,
                places: ids.map((id, i) => ({ id, key: String(lines[i]) })),
              }),
            ),
        },
      ],
      places: async () => [],
      count: async () => 0,
    }),
  };
}

/** One more than the window shows, which tells whether more follows. */
const limitOf = (window: Window): number => window.size + 1;

function byIdAlone(window: Window) {
  return {
    startId: window.start?.id ?? null,
    endId: window.end?.id ?? null,
    idRises: !window.backwards,
    limit: limitOf(window),
  };
}

/** By what the order sorts by, then by id: ties rise by id, whichever way the order goes. */
function byKey(window: Window) {
  return {
    startKey: window.start?.key ?? null,
    endKey: window.end?.key ?? null,
    keyRises: (window.order === 'DATE_DESC') === window.backwards,
    ...byIdAlone(window),
  };
}

const byTitleOrDate = (window: Window) => ({ byTitle: window.order === 'TITLE_ASC', ...byKey(window) });

/** What is asked of a document itself, and not of what it belongs to. */
const ownOf = ({ kind, marker, version, titleContains, from, to }: OwnOfDocument): OwnOfDocument => ({
  kind,
  marker,
  version,
  titleContains,
  from,
  to,
});

function byLine(window: Window) {
  return {
    startLine: window.start && Number(window.start.key),
    endLine: window.end && Number(window.end.key),
    rises: !window.backwards,
    limit: limitOf(window),
  };
}

const plainPlace = ({ id }: { readonly id: string }): Place => ({ id, key: '' });

function plainStretch(row: StretchRow): AnchoredStretch {
  return { anchor: row.parent, total: row.total, places: row.ids.map((id) => ({ id, key: '' })) };
}

function keyedStretch(row: StretchRow & { readonly keys: readonly string[] }): AnchoredStretch {
  return { anchor: row.parent, total: row.total, places: row.ids.map((id, i) => ({ id, key: row.keys[i]! })) };
}

interface StretchRow {
  readonly parent: string;
  readonly total: number;
  readonly ids: readonly string[];
}

const totalOf = (rows: readonly { readonly total: number }[]): number => rows[0]?.total ?? 0;
