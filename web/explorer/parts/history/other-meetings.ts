import { graphql, type ResultOf } from '../../asking/graphql';
import type { Columns } from './columns';

/** The latest meetings of a group, as far as one page of them goes. */
export const MeetingsOfGroup = graphql(`
  fragment MeetingsOfGroup on Group @_unmask {
    id
    meetings(first: 100, orderBy: DATE_DESC) {
      edges {
        node {
          id
          number
          date
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export type GroupWithMeetings = ResultOf<typeof MeetingsOfGroup>;
type OtherMeeting = GroupWithMeetings['meetings']['edges'][number]['node'];

/** Whether all meetings of the group are known as far back as the columns go, which begin at `first`. */
export function isKnownWithin({ meetings }: GroupWithMeetings, first: string, columns: Columns): boolean {
  const earliest = meetings.edges.at(-1)?.node.date;
  return (
    !meetings.pageInfo.hasNextPage || (earliest !== undefined && earliest < first && columns.at(earliest) === null)
  );
}

/** Free room that the number of another meeting needs, in pixels. */
const roomOfNumber = 34;
const roomOfLabel = 56;

/** The other meetings, where they stand, and whether there is room for the number. */
export function othersOf(groups: readonly GroupWithMeetings[], columns: Columns, width: number) {
  const others: { readonly meeting: OtherMeeting; readonly x: number; readonly named: boolean }[] = [];
  let lastNamed = -Infinity;
  const meetings = groups.flatMap((group) => group.meetings.edges.map(({ node }) => node));
  for (const meeting of meetings.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const x = columns.at(meeting.date);
    if (x === null || columns.of.has(meeting.id)) continue;
    const named =
      groups.length === 1 &&
      meeting.number !== null &&
      (x - lastNamed) * width >= roomOfNumber &&
      Math.min(x, 1 - x) * width >= roomOfNumber / 2 &&
      [...columns.of.values()].every((column) => Math.abs(x - column) * width >= roomOfLabel);
    if (named) lastNamed = x;
    others.push({ meeting, x, named });
  }
  return others;
}
