import { createHash, timingSafeEqual } from 'node:crypto';
import type { Correction } from '../graph/corrections/correction.js';
import type { Profile } from '../recognition/profile.js';
import type { Store } from '../store/store.js';

/** What a request with the write token writes with. */
export interface WriteAccess {
  readonly store: Store;
  /** Reads the corrections of the curation file as they are now. Throws `CurationError`. */
  readonly corrections: (profile: Profile) => Promise<readonly Correction[]>;
}

const BEARER = /^Bearer +(\S+) *$/i;

/** Whether an `Authorization` header has the token. Takes the same time however many characters agree. */
export function hasWriteToken(header: string | undefined, token: string | undefined): boolean {
  const given = BEARER.exec(header ?? '')?.[1];
  if (given === undefined || token === undefined || token === '') return false;
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
