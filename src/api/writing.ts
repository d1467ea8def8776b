import { createHash, timingSafeEqual } from 'node:crypto';
import type { Correction } from '../graph/corrections/correction.js';
import type { Store } from '../store/store.js';

/** What a request that may write writes with. */
export interface Writing {
  readonly store: Store;
  /** What the analysts know better than the rules, as it is now. */
  readonly corrections: () => Promise<readonly Correction[]>;
}

const BEARER = /^Bearer +(\S+) *$/i;

/** Whether an `Authorization` header bears the token. Takes as long for a token that is nearly right. */
export function bears(header: string | undefined, token: string | undefined): boolean {
  const given = BEARER.exec(header ?? '')?.[1];
  if (given === undefined || token === undefined || token === '') return false;
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
