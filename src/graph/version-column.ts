import type { NameClaims } from '../recognition/parsed-name.js';
import type { Profile } from '../recognition/profile.js';

/** `v5.8.5`, `V5.8.5`, `Version 5.8.5`: `5.8.5`. Text that is no version is kept as published. */
export function publishedVersion(written: string, profile: Profile): string {
  const [, word, version] = /^(\p{L}{1,20})[ .:#-]{0,3}(\d.*|[A-Z])$/u.exec(written) ?? [];
  return word !== undefined && profile.versionWords.has(word.toLowerCase()) ? version! : written;
}

const VERSION = /^(?:\d{1,9}(?:\.\d{1,9}){0,9}|[A-Z])$/;

/** The name as if it printed the version that the column of versions has, where it prints none itself. */
export function withVersionOfColumn(name: NameClaims, column: string | null, profile: Profile): NameClaims {
  const version = column === null ? null : publishedVersion(column.trim(), profile);
  const printsOne = name.version !== null || name.changeRequests.some((one) => one.version !== null);
  if (version === null || printsOne || !VERSION.test(version)) return name;
  return { ...name, version, changeRequests: name.changeRequests.map((one) => ({ ...one, version })) };
}
