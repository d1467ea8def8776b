import { count, day } from '../../parts/when';
import type { Column } from './columns';

const height = 46;
const step = 4;

/** All meetings in a narrow strip: a bar each for its documents, another colour where a change request was tabled. */
export function MeetingStrip({ columns }: { readonly columns: readonly Column[] }) {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...columns.map(({ meeting }) => meeting.documents.totalCount));
  const bars = (wide: boolean) =>
    columns
      .filter((column) => column.wide === wide)
      .map(({ index, meeting }) => {
        const tall = Math.max(1, Math.round((meeting.documents.totalCount / most) * height));
        return `M${index * step} ${height}v-${tall}h3v${tall}z`;
      })
      .join('');
  return (
    <figure class="meeting-strip">
      <svg
        role="img"
        aria-label={`Documents of ${count(columns.length, 'meeting')}, ${count(columns.filter(({ wide }) => wide).length, 'one', 'ones')} with change requests`}
        viewBox={`0 0 ${columns.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={bars(false)} />
        <path d={bars(true)} class="with-change-requests" />
      </svg>
      <figcaption>
        <time dateTime={first.meeting.date}>{day(first.meeting.date)}</time>
        <span>documents by meeting; blue where a change request came</span>
        <time dateTime={last.meeting.date}>{day(last.meeting.date)}</time>
      </figcaption>
    </figure>
  );
}
