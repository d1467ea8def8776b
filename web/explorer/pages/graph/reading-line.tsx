import { count } from '../../parts/when';
import { typeInWords, type Edge, type Thing } from './things';

/** How many relationships it says; the table has them all. */
const SAID = 4;

/** In words, what is pointed at and what it hangs on. Whoever hears the page has the table for it. */
export function ReadingLine({
  pointed,
  things,
  edges,
}: {
  readonly pointed: string | null;
  readonly things: ReadonlyMap<string, Thing>;
  readonly edges: readonly Edge[];
}) {
  const thing = pointed === null ? undefined : things.get(pointed);
  if (!thing) {
    return (
      <p class="reading soft">
        Point at a thing, or focus it, to see its lines. Arrow keys move, Enter goes to its page, + opens it further.
      </p>
    );
  }
  const name = (id: string) => things.get(id)?.name ?? id;
  const own = edges.filter(({ from, to }) => from === thing.id || to === thing.id);
  const said = own
    .slice(0, SAID)
    .map(({ type, from, to }) =>
      from === thing.id ? `${typeInWords(type)} ${name(to)}` : `${name(from)} ${typeInWords(type)} it`,
    );
  return (
    <p class="reading">
      <b>{thing.name}</b>
      {said.length > 0 && ` · ${said.join(' · ')}`}
      {own.length > SAID && <span class="soft"> · and {count(own.length - SAID, 'more', 'more')}</span>}
    </p>
  );
}
