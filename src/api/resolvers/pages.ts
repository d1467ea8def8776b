import type { Context } from '../context.js';
import { changeRequestsBy, documentsBy, findingsBy, meetingsBy, seriesBy } from '../filters.js';
import { loadEach, type ByIds } from '../loaders/things.js';
import type { Lists } from '../loaders/lists.js';
import { Page, windowOf } from '../page.js';
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
 * The lists that come in pages, at the root and under what they belong `of`. All throw
 * `BAD_USER_INPUT` where the arguments contradict each other or a cursor is not of the order.
 */

export function meetingsPage(
  { lists, things }: Context,
  args: MeetingsArguments,
  of?: { readonly group: string },
): MeetingConnection {
  const order = args.orderBy ?? 'DATE_ASC';
  return new MeetingConnection(pageOf(lists.meetings, things.meetings, meetingsBy(args.filter, of), args, order));
}

export function documentsPage(
  { lists, things }: Context,
  args: DocumentsArguments,
  of?: { readonly group?: string; readonly meeting?: string },
): DocumentConnection {
  const order = args.orderBy ?? 'DATE_ASC';
  return new DocumentConnection(pageOf(lists.documents, things.documents, documentsBy(args.filter, of), args, order));
}

export function changeRequestsPage(
  { lists, things }: Context,
  args: ChangeRequestsArguments,
  of?: { readonly group: string },
): ChangeRequestConnection {
  const filter = changeRequestsBy(args.filter, of);
  return new ChangeRequestConnection(pageOf(lists.changeRequests, things.changeRequests, filter, args, 'ID'));
}

export function seriesPage({ lists, things }: Context, args: SeriesArguments): DocumentSeriesConnection {
  return new DocumentSeriesConnection(pageOf(lists.series, things.series, seriesBy(args.filter), args, 'ID'));
}

export function findingsPage({ lists, things }: Context, args: FindingsArguments): FindingConnection {
  return new FindingConnection(pageOf(lists.findings, things.findings, findingsBy(args.filter), args, 'CODE'));
}

export function rowsPage({ lists, things }: Context, args: PageArguments, listing: string): ListingRowConnection {
  return new ListingRowConnection(pageOf(lists.rows, things.rows, { listing }, args, 'LINE'));
}

/** `filter` is undefined where nothing can be on the page. */
function pageOf<F, T>(
  lists: Lists<F>,
  things: ByIds<T>,
  filter: F | undefined,
  args: PageArguments,
  order: string,
): Page<T> {
  const window = windowOf(args, order);
  return new Page(window, {
    places: async () => (filter === undefined ? [] : lists.places(filter, window)),
    total: async () => (filter === undefined ? 0 : lists.total(filter, window)),
    things: (ids) => loadEach(things, ids),
  });
}
