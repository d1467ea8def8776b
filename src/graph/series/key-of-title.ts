import type { Profile } from '../../recognition/profile.js';
import type { NamedDocument } from '../documents.js';
import { appendixOfChangeRequest } from './appendix-of-change-request.js';
import { sameTitle } from './same-title.js';
import { termsOfReferenceOfOneBody } from './terms-of-reference-of-one-body.js';

/** Equal for all that are of one series by their titles, whatever references they have. */
export function keyOfTitle(named: Pick<NamedDocument, 'id' | 'name'>, profile: Profile): string {
  for (const rule of [appendixOfChangeRequest, termsOfReferenceOfOneBody, sameTitle]) {
    const key = rule.keyOf(named, profile);
    if (key !== null) return key;
  }
  return `alone ${named.id}`;
}
