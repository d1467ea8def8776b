import type { Column } from './columns';
import { columnInWords, stopInWords, wayInWords, type Said } from './in-words';
import type { Way } from './way';

/** Says what is pointed at or focused, in one place, so that nothing ever covers anything. */
export function ReadingLine({ way, column }: { readonly way: Way | undefined; readonly column: Column | undefined }) {
  const said = read(way, column);
  return (
    <p class="reading">
      {said.length === 0 && (
        <span class="soft">
          Point at a mark, or walk from one to the next with the arrow keys: here is said what it is.
        </span>
      )}
      {said.map(({ about, holds, faults }, place) => (
        <span key={place}>
          {place > 0 && ' · '}
          <b>{about}</b> {holds}
          {faults.length > 0 && <span class="warn"> · {faults.join(' · ')}</span>}
        </span>
      ))}
    </p>
  );
}

function read(way: Way | undefined, column: Column | undefined): readonly Said[] {
  const stop = way && column && way.stops.get(column.meeting.id);
  if (way && column && stop) return stopInWords(way, stop, column.meeting);
  return [...(way ? [wayInWords(way)] : []), ...(column ? [columnInWords(column)] : [])];
}
