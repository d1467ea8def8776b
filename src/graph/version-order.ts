import { compareVersions } from '../recognition/version.js';

/** The version of a first issue that prints none. It is below every printed version. */
export const FIRST_ISSUE = '';

/** The order of printed versions and `FIRST_ISSUE`. */
export function compareIssues(a: string, b: string): number {
  if (a === FIRST_ISSUE || b === FIRST_ISSUE) return Number(a !== FIRST_ISSUE) - Number(b !== FIRST_ISSUE);
  return compareVersions(a, b);
}

/** Groups of equal version (`1` and `1.0` are equal), the lowest first; within a group, in the order given. */
export function sameVersions<T>(items: readonly T[], versionOf: (item: T) => string): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort((a, b) => compareIssues(versionOf(a), versionOf(b)))) {
    const last = groups.at(-1);
    if (last && compareIssues(versionOf(last[0]!), versionOf(item)) === 0) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The first item of that version, or null. `items` are in the order of their versions. Costs log n. */
export function findVersion<T>(items: readonly T[], version: string, versionOf: (item: T) => string): T | null {
  const found = items[firstIndex(items, (item) => compareIssues(versionOf(item), version) >= 0)];
  return found !== undefined && compareIssues(versionOf(found), version) === 0 ? found : null;
}

/** Where the items begin of which `holds` is true, in a list where it is false before and true after. */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
