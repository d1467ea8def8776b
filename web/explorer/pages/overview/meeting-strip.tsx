import { count, formatDate, formatNumber } from '../../parts/format';
import type { Column } from './columns';

const height = 46;
const step = 4;

/** All meetings in a narrow chart: a bar for the documents of each, coloured if a change request was tabled. */
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
        aria-label={`Documents of ${count(columns.length, 'meeting')}; ${formatNumber(columns.filter(({ wide }) => wide).length)} with change requests`}
        viewBox={`0 0 ${columns.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={bars(false)} />
        <path d={bars(true)} class="with-change-requests" />
      </svg>
      <figcaption>
        <time dateTime={first.meeting.date}>{formatDate(first.meeting.date)}</time>
        <span>Documents by meeting. Blue: with change requests</span>
        <time dateTime={last.meeting.date}>{formatDate(last.meeting.date)}</time>
      </figcaption>
    </figure>
  );
}
