import type { Step, StepFinding } from './told';

/** A height on the staircase: a version, or the issues without one. */
export interface Level {
  readonly version: string | null;
}

export interface Staircase {
  /** The highest first. */
  readonly levels: readonly Level[];
  /** By the document of the step. */
  readonly levelOf: ReadonlyMap<string, Level>;
}

/**
 * How high each tabling stands, by what the graph says of it and not by its version: what revises goes on top; what
 * is tabled again stands where its version stands, or, seen for the first time, beside the tabling that it follows:
 * under it where the record finds that versions went back, else over it. An issue that prints no version stands where
 * the one before it does.
 */
export function levelsOf(steps: readonly Step[], findings: readonly StepFinding[]): Staircase {
  const levels: Level[] = [];
  const levelOf = new Map<string, Level>();
  /** The meetings at which something stands on a level. */
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
