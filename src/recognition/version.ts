/**
 * A version as printed, without its `v`: `1.10`. Versions compare as numbers by part, a missing
 * part being 0, so 1.10 > 1.9 and 1 = 1.0.
 */

/** Throws a `RangeError` where the text is not numbers parted by dots. */
export function versionParts(version: string): readonly bigint[] {
  if (!/^\d+(?:\.\d+)*$/.test(version)) throw new RangeError(`not a version: ${JSON.stringify(version)}`);
  return version.split('.').map(BigInt);
}

/** Negative where `a` is lower, 0 where equal. A total order on what `versionParts` takes. */
export function compareVersions(a: string, b: string): number {
  const left = versionParts(a);
  const right = versionParts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0n) - (right[i] ?? 0n);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}
