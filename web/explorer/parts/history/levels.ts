import type { Step, StepFinding } from './fragments';

/** A level of the chart: one version, or the tablings without a version. */
export interface Level {
  readonly version: string | null;
}

export interface VersionLevels {
  /** The highest first. */
  readonly levels: readonly Level[];
  /** By the id of the step's document. */
  readonly levelOf: ReadonlyMap<string, Level>;
}

/**
 * The level of each tabling, by the relationships in the graph and not by comparing versions. A revision gets a new
 * level on top. A retabled version keeps its level; one that appears for the first time gets a level next to the tabling
 * that it follows: below it if a finding reports a version regression, otherwise above it. A tabling without a version
 * stays on the level of the one before.
 */
export function levelsOf(steps: readonly Step[], findings: readonly StepFinding[]): VersionLevels {
  const levels: Level[] = [];
  const levelOf = new Map<string, Level>();
  /** The meetings of the tablings on each level. */
  const meetingsOn = new Map<Level, Set<string>>();

  for (const step of steps) {
    const { document, version, previous, meeting, change } = step;
    const before = previous && levelOf.get(previous.id);
    const known = change === 'REVISED' ? null : version === null ? before : levels.find((l) => l.version === version);

    let level: Level;
    if (known && !meetingsOn.get(known)?.has(meeting.id)) level = known;
    else {
      level = { version };
      const goesBack = findings.some(
        ({ code, subject }) => code === 'VERSION_REGRESSION' && subject.id === document.id,
      );
      const at = change === 'RETABLED' && before ? levels.indexOf(before) + (goesBack ? 1 : 0) : 0;
      levels.splice(at, 0, level);
      meetingsOn.set(level, new Set());
    }
    levelOf.set(document.id, level);
    meetingsOn.get(level)?.add(meeting.id);
  }
  return { levels, levelOf };
}
