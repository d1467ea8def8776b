import type { Context } from '../context.js';
import {
  changeRequestConditions,
  documentConditions,
  findingConditions,
  meetingConditions,
  seriesConditions,
} from '../filters.js';
import { loadEach, type ByIds } from '../loaders/node-loaders.js';
import type { PagedList } from '../loaders/paged-list.js';
import { Page, type ListIdentity } from '../page.js';
import type {
  ChangeRequestsArguments,
  DocumentsArguments,
  FindingsArguments,
  MeetingsArguments,
  PageArguments,
  SeriesArguments,
} from '../types/arguments.js';
import {
  ChangeRequestConnection,
  DocumentConnection,
  DocumentSeriesConnection,
  FindingConnection,
  ListingRowConnection,
  MeetingConnection,
} from '../types/connections.js';

/**
 * The lists that come in pages, at the root and below the node that they belong to (`of`). All throw
 * `BAD_USER_INPUT` where the arguments contradict each other or a cursor is of another list.
 */

export function meetingsPage(
  { lists, nodeLoaders, profile }: Context,
  args: MeetingsArguments,
  of?: { readonly group: string },
): MeetingConnection {
  const conditions = meetingConditions(args.filter, profile, of);
  const list = { name: 'meetings', order: args.orderBy ?? 'DATE_ASC', filter: args.filter };
  return new MeetingConnection(pageOf(lists.meetings, nodeLoaders.meetings, conditions, list, args));
}

export function documentsPage(
  { lists, nodeLoaders, profile }: Context,
  args: DocumentsArguments,
  of?: { readonly group?: string; readonly meeting?: string },
): DocumentConnection {
  const conditions = documentConditions(args.filter, profile, of);
  const list = { name: 'documents', order: args.orderBy ?? 'DATE_ASC', filter: args.filter };
  return new DocumentConnection(pageOf(lists.documents, nodeLoaders.documents, conditions, list, args));
}

export function changeRequestsPage(
  { lists, nodeLoaders }: Context,
  args: ChangeRequestsArguments,
  of?: { readonly group: string },
): ChangeRequestConnection {
  const conditions = changeRequestConditions(args.filter, of);
  const list = { name: 'changeRequests', order: 'ID', filter: args.filter };
  return new ChangeRequestConnection(pageOf(lists.changeRequests, nodeLoaders.changeRequests, conditions, list, args));
}

export function seriesPage({ lists, nodeLoaders, profile }: Context, args: SeriesArguments): DocumentSeriesConnection {
  const conditions = seriesConditions(args.filter, profile);
  const list = { name: 'series', order: 'ID', filter: args.filter };
  return new DocumentSeriesConnection(pageOf(lists.series, nodeLoaders.series, conditions, list, args));
}

export function findingsPage({ lists, nodeLoaders, profile }: Context, args: FindingsArguments): FindingConnection {
  const conditions = findingConditions(args.filter, profile);
  const list = { name: 'findings', order: 'CODE', filter: args.filter };
  return new FindingConnection(pageOf(lists.findings, nodeLoaders.findings, conditions, list, args));
}

export function rowsPage({ lists, nodeLoaders }: Context, args: PageArguments, listing: string): ListingRowConnection {
  const list = { name: 'rows', order: 'LINE', filter: null };
  return new ListingRowConnection(pageOf(lists.rows, nodeLoaders.rows, { listing }, list, args));
}

/** `conditions` are undefined where nothing can meet them: the page is empty, and nothing is read. */
function pageOf<C, T>(
  paged: PagedList<C>,
  nodes: ByIds<T>,
  conditions: C | undefined,
  list: ListIdentity,
  args: PageArguments,
): Page<T> {
  return new Page(list, args, {
    positions: async (range) => (conditions === undefined ? [] : paged.positions(conditions, range)),
    total: async (range) => (conditions === undefined ? 0 : paged.total(conditions, range)),
    nodes: (ids) => loadEach(nodes, ids),
  });
}
