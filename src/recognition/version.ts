/**
 * A version as printed, without its `v`: `1.10`, or a single letter, `B`. Versions compare as numbers by part, a
 * missing part being 0, so 1.10 > 1.9 and 1 = 1.0. Letters compare in order, and every letter is below every number.
 */

const NUMBERS = /^\d+(?:\.\d+)*$/;
const LETTER = /^[A-Z]$/;

/** The single letter that a version is; null where it is numbers. */
export const versionLetter = (version: string): string | null => (LETTER.test(version) ? version : null);

/** Throws a `RangeError` where the text is not numbers separated by dots. */
export function versionParts(version: string): readonly bigint[] {
  if (!NUMBERS.test(version)) throw new RangeError(`not a version: ${JSON.stringify(version)}`);
  return version.split('.').map(BigInt);
}

/** Negative where `a` is lower, 0 where equal. A total order on numbers separated by dots and single capital letters. */
export function compareVersions(a: string, b: string): number {
  const [letterA, letterB] = [versionLetter(a), versionLetter(b)];
  if (letterA !== null && letterB !== null) return letterA.charCodeAt(0) - letterB.charCodeAt(0);
  if (letterA !== null) return -1;
  if (letterB !== null) return 1;
  const left = versionParts(a);
  const right = versionParts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0n) - (right[i] ?? 0n);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}
