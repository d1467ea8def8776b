import { addTo, SUCCESSION, type Related } from './grid';
import type { MeetingColumn, Thing } from './things';

/** How many documents of a meeting are drawn where nobody asked for all. */
const FEW = 5;

export interface Folded {
  readonly shown: readonly Thing[];
  /** How many documents of a meeting are not drawn. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * Leaves out documents that nothing but their meeting, their pack or a record holds, where a column has many of them.
 * `kept` are things that are always drawn, `unfolded` meetings that are drawn whole.
 */
export function fold(
  things: readonly Thing[],
  relationships: readonly Related[],
  columns: readonly MeetingColumn[],
  { kept, unfolded }: { readonly kept: ReadonlySet<string>; readonly unfolded: ReadonlySet<string> },
): Folded {
  const ids = new Set(things.map(({ id }) => id));
  const tied = new Set(
    relationships
      .filter(({ type }) => SUCCESSION.has(type) || type === 'VERSION_OF' || type === 'SUPPORTS')
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .flatMap(({ from, to }) => [from, to]),
  );
  const loose = new Map<string, Thing[]>();
  for (const thing of things) {
    if (thing.__typename !== 'Document' || thing.column === null) continue;
    if (!tied.has(thing.id) && !kept.has(thing.id) && !unfolded.has(thing.column)) addTo(loose, thing.column, thing);
  }
  const left = new Set<string>();
  for (const few of loose.values()) {
    // One more takes no more room than the words that there is one more.
    if (few.length <= FEW + 1) continue;
    const first = [...few].sort((a, b) => places.indexOf(a.lane) - places.indexOf(b.lane)).slice(0, FEW);
    for (const { id } of few) if (!first.some((one) => one.id === id)) left.add(id);
  }
  const shown = things.filter(({ id }) => !left.has(id));
  const drawn = new Map<string | null, Thing[]>();
  for (const thing of shown) if (thing.__typename === 'Document') addTo(drawn, thing.column, thing);
  return {
    shown,
    more: new Map(
      columns
        .map(({ id, documents }) => [id, documents - (drawn.get(id)?.length ?? 0)] as const)
        .filter(([, many]) => many > 0),
    ),
  };
}

const places: readonly string[] = ['papers', 'records', 'documents'];
