import { defaultProfile, isProfileName, profileText, readProfile, type Profile } from '../recognition/profile.js';
import { sha256Of } from '../store/readings.js';
import type { StoredProfile, StoreReader } from '../store/store.js';

let last: { readonly sha256: string; readonly profile: Profile } | undefined;

/** The profile that a store keeps; the default one where it keeps none. Throws `ProfileError`. */
export function profileOf(stored: StoredProfile | null): Profile {
  if (stored === null) return defaultProfile();
  if (last?.sha256 !== stored.sha256) {
    last = { sha256: stored.sha256, profile: readProfile(stored.text, stored.name) };
  }
  return last.profile;
}

/** The profile by which the graph of a store was made. */
export const profileOfStore = async (store: Pick<StoreReader, 'profile'>): Promise<Profile> =>
  profileOf(await store.profile());

/** A profile of the package, by its name, or of a file, as a store keeps it. Throws `ProfileError`. */
export function chooseProfile(nameOrPath: string): StoredProfile {
  const text = profileText(nameOrPath);
  const stored = { name: nameOrPath, text, sha256: sha256Of(text) };
  profileOf(stored);
  return stored;
}

/** The profile for the next ingest: what the store keeps, and for one of the package its present text. */
export async function profileForIngest(store: Pick<StoreReader, 'profile'>): Promise<StoredProfile | null> {
  const kept = await store.profile();
  return kept !== null && isProfileName(kept.name) ? chooseProfile(kept.name) : kept;
}

/** Whether both are read alike; none is the default one. */
export const isSameProfile = (one: StoredProfile | null, other: StoredProfile | null): boolean =>
  one === other || hashOf(one) === hashOf(other);

const hashOf = (stored: StoredProfile | null): string => stored?.sha256 ?? sha256Of(profileText('mhhs'));
