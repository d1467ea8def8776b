import type { Placed, Related } from './grid';
import { place } from './place';
import { route, type Layout } from './route';

/**
 * Where everything stands and how its lines run; the same for the same input. `meetings` are in the order of time.
 * Boxes stand in the columns and rows of one grid; lines run upright in the gutters between columns, and level in rows
 * that are free or in a band of their own: so no line goes through a box. Things that come later in the list leave those
 * before them in their place, but for lanes that grow.
 */
export const layOut = (
  things: readonly Placed[],
  relationships: readonly Related[],
  meetings: readonly string[],
): Layout => route(place(things, relationships, meetings), relationships);
