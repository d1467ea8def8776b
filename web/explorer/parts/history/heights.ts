import type { TablingEntry } from './entries';
import type { Level } from './levels';
import type { Missing } from './missing-versions';

/** In pixels. */
const levelHeight = 34;
export const bandHeight = 28;

export interface Band {
  readonly y: number;
  readonly of: TablingEntry;
  readonly missing: Missing;
}

/** The vertical positions of the levels and the bands between them, in pixels from the top. */
export function heightsOf(
  levels: readonly Level[],
  tablings: readonly TablingEntry[],
  levelOf: ReadonlyMap<string, Level>,
  missing: ReadonlyMap<string, Missing | null>,
  hasSupport: boolean,
) {
  const of = new Map<Level, number>();
  const bands: Band[] = [];
  let top = 4;
  const take = (height: number): number => {
    top += height;
    return top - height / 2;
  };
  for (const level of levels) {
    of.set(level, take(levelHeight));
    for (const entry of tablings) {
      const before = missing.get(entry.step.document.id);
      if (before && levelOf.get(entry.step.document.id) === level)
        bands.push({ y: take(bandHeight), of: entry, missing: before });
    }
  }
  const support = hasSupport ? take(levelHeight) : 0;
  return { of, bands, support, foot: top + 10 };
}
