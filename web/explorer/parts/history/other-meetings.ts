import { graphql, type ResultOf } from '../../graphql/graphql';
import type { Columns } from './columns';

/** The latest meetings of a group, up to 100. */
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

/** Whether the loaded meetings of the group cover the chart, which begins at `first`. */
export function coversChart({ meetings }: GroupWithMeetings, first: string, columns: Columns): boolean {
  const earliest = meetings.edges.at(-1)?.node.date;
  return (
    !meetings.pageInfo.hasNextPage || (earliest !== undefined && earliest < first && columns.at(earliest) === null)
  );
}

/** Free space around the number of another meeting, in pixels: to other numbers, and to labels. */
const numberSpace = 34;
const labelSpace = 56;

/** The other meetings, their positions, and whether there is space for the number. */
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
      (x - lastNamed) * width >= numberSpace &&
      Math.min(x, 1 - x) * width >= numberSpace / 2 &&
      [...columns.of.values()].every((column) => Math.abs(x - column) * width >= labelSpace);
    if (named) lastNamed = x;
    others.push({ meeting, x, named });
  }
  return others;
}
