import type { Change } from '../pill';

export interface LevelledStep {
  readonly change: Change;
  readonly version: string | null;
  readonly document: string;
  /** What `link` leads to; null where nothing stood before. */
  readonly previous: string | null;
  /** Whether a finding says that its version is lower than the one before. */
  readonly regresses: boolean;
}

export interface Levels {
  /** The versions from the lowest to the highest; null is a level of documents that print none. */
  readonly versions: readonly (string | null)[];
  /** For each step, which of them it stands on. */
  readonly ofStep: readonly number[];
}

/**
 * Puts the steps of a history on levels, by what became of each: what is revised goes on top, what is retabled stays
 * where it was, and what a finding calls a regression goes down to its version's level, or to a new one just beneath.
 * No version is compared here.
 */
export function levelsOf(steps: readonly LevelledStep[]): Levels {
  const versions: (string | null)[] = [];
  // Levels get their numbers at the end, because one may still be put beneath.
  const levels: { readonly version: string | null }[] = [];
  const standing = new Map<string, { readonly version: string | null }>();
  const taken: { readonly version: string | null }[] = [];

  for (const { change, version, document, previous, regresses } of steps) {
    const before = (previous === null ? undefined : standing.get(previous)) ?? taken.at(-1);
    let level: { readonly version: string | null };
    if (before === undefined || change === 'REVISED') {
      level = { version };
      levels.push(level);
    } else if (regresses && version !== null) {
      const known = levels.find((one) => one.version === version);
      level = known ?? { version };
      if (known === undefined) levels.splice(levels.indexOf(before), 0, level);
    } else level = before;
    standing.set(document, level);
    taken.push(level);
  }
  versions.push(...levels.map(({ version }) => version));
  return { versions, ofStep: taken.map((level) => levels.indexOf(level)) };
}
