import { versionParts } from '../../recognition/version.js';
import { FIRST_ISSUE } from '../version-order.js';

const MOST = 20;

/**
 * The versions that must have existed between `before` and `version` if each issue raises one part by
 * one, in order, without those that are listed; the nearest 20 to `version`.
 *
 * `before` is the highest version before: null where there is none, `FIRST_ISSUE` for an issue without a
 * version, after which nothing up to 2.0 is missing.
 */
export function missingVersions(
  before: string | null,
  version: string,
  isListed: (version: string) => boolean = () => false,
): string[] {
  const missing: string[] = [];
  for (const candidate of descending(before, version)) {
    if (isListed(candidate)) continue;
    missing.push(candidate);
    if (missing.length === MOST) break;
  }
  return missing.reverse();
}

/** As it is written in a list of versions: two parts, and more where these are not 0. */
export const writtenVersion = (version: string): string =>
  version === FIRST_ISSUE || isLetter(version) ? version.toUpperCase() : written(withoutZeros(versionParts(version)));

const isLetter = (version: string): boolean => /^[A-Za-z]$/.test(version);

const written = (parts: readonly bigint[]): string =>
  Array.from({ length: Math.max(2, parts.length) }, (_, i) => parts[i] ?? 0n).join('.');

const withoutZeros = (parts: readonly bigint[]): readonly bigint[] =>
  parts.slice(0, parts.findLastIndex((part) => part !== 0n) + 1);

/** The versions between the two, the highest first; possibly very many. */
function* descending(before: string | null, version: string): Iterable<string> {
  if (version === FIRST_ISSUE) return;
  if (isLetter(version)) {
    const first = before !== null && isLetter(before) ? before.toUpperCase().charCodeAt(0) : 'A'.charCodeAt(0) - 1;
    if (before !== null && !isLetter(before)) return;
    for (let code = version.toUpperCase().charCodeAt(0) - 1; code > first; code--) yield String.fromCharCode(code);
    return;
  }
  const parts = withoutZeros(versionParts(version));
  const floor = floorOf(before, parts);
  const firstRaised = parts.findIndex((part, i) => part !== (floor[i] ?? 0n));
  if (firstRaised === -1 || parts[firstRaised]! < (floor[firstRaised] ?? 0n)) return;
  let isVersionItself = true;
  for (let at = parts.length - 1; at >= firstRaised; at--) {
    const lowest = at === firstRaised ? (floor[at] ?? 0n) : 0n;
    for (let part = parts[at]!; part > lowest; part--) {
      if (!isVersionItself) yield written([...parts.slice(0, at), part]);
      isVersionItself = false;
    }
  }
}

/** The parts that the first missing version raises. Numbers after letters begin with 1.0. */
function floorOf(before: string | null, parts: readonly bigint[]): readonly bigint[] {
  if (before === null || isLetter(before)) return [0n];
  if (before === FIRST_ISSUE) return (parts[0] ?? 0n) < 2n ? parts : [1n];
  return versionParts(before);
}
