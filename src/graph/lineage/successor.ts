import { compareVersions, versionParts } from '../../recognition/version.js';
import { FIRST_ISSUE } from '../tablings.js';

/**
 * Whether `version` may follow `before` with nothing between: one part rises by one and all after it
 * are 0 (of 1.4: 1.5, 2.0, 1.4.1). Of a first issue without a version it is anything up to 2.0.
 */
export function isSuccessor(version: string, before: string): boolean {
  if (before === FIRST_ISSUE) return compareVersions(version, '2.0') <= 0;
  const [now, then] = [versionParts(version), versionParts(before)];
  const length = Math.max(now.length, then.length);
  for (let i = 0; i < length; i++) {
    const rise = (now[i] ?? 0n) - (then[i] ?? 0n);
    if (rise === 0n) continue;
    return rise === 1n && now.slice(i + 1).every((part) => part === 0n);
  }
  return false;
}

/** Versions with which a thing may begin: none, v0.1 and v1.0. */
export const isFirstVersion = (version: string): boolean =>
  version === FIRST_ISSUE || compareVersions(version, '0.1') === 0 || compareVersions(version, '1.0') === 0;
