import { graphql } from '../../typed-query.js';
import type { Ask } from '../ask.js';
import { ITEM, itemOf, type Item } from '../item.js';
import { notFound, type NotFound } from '../not-found.js';

/** How a caller names a meeting. */
export interface WrittenMeeting {
  readonly id?: string | undefined;
  readonly group?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
}

/** Says that the meeting does not exist, and suggests others of its group. */
export async function meetingNotFound(ask: Ask, { id, group = '', number, date }: WrittenMeeting): Promise<NotFound> {
  const written = id ?? `${group} ${number ?? date ?? ''}`;
  const answer = await notFound(ask, { what: 'meeting', written, types: ['MEETING'] });
  const others = id === undefined ? await otherMeetings(ask, group, date) : [];
  return others.length === 0 ? answer : { ...answer, instead: others };
}

const OTHER_MEETINGS = graphql(
  `
    query OtherMeetings($group: ID!, $date: Date) {
      before: meetings(filter: { group: $group, to: $date }, orderBy: DATE_DESC, first: 1) {
        edges {
          node {
            ...Item
          }
        }
      }
      after: meetings(filter: { group: $group, from: $date }, first: 1) {
        edges {
          node {
            ...Item
          }
        }
      }
    }
  `,
  [ITEM],
);

/** The group's meetings before and after the date; without a date, its last and first meeting. */
async function otherMeetings(ask: Ask, group: string, date: string | undefined): Promise<Item[]> {
  const { before, after } = await ask(OTHER_MEETINGS, { group, date: date ?? null });
  return [...before.edges, ...after.edges].map(({ node }) => itemOf(node));
}
