import type { Profile } from '../profile.js';
import { CODE, codeOf, denies, firstMatch, GROUP, THEN } from './sentence.js';

/** Another group as a sentence sets this one beside it. */
export interface GroupRelation {
  readonly type: 'REPORTS_TO' | 'SUCCEEDS';
  readonly from: 'this group' | { readonly code: string };
  readonly to: 'this group' | { readonly code: string };
}

const FORMER = `(?:the\\s+)?(?:former\\s+|previous\\s+|old\\s+)?${CODE}`;
const FORMED =
  '(?:formed|created|established|set\\s+up|constituted)\\s+(?:following|after|from|upon|as\\s+part\\s+of|through|by)';
const CHANGE_OF = '(?:the\\s+)?(?:restructur(?:e|ing)|closure|merger|replacement|split|reorgani[sz]ation)\\s+of';
const REPLACING =
  '(?:replaces|replaced|succeeds|succeeded|supersedes|superseded|took\\s+over\\s+from|takes\\s+over\\s+from|has\\s+taken\\s+over\\s+from|has\\s+replaced|(?:is|was)\\s+the\\s+successor\\s+(?:to|of))';

const patterns = (...list: string[]): RegExp[] => list.map((pattern) => new RegExp(pattern, 'u'));

const ABOVE = patterns(
  `${GROUP}${THEN}\\b(?:reports|reported|reporting|report)\\s+(?:directly\\s+|upwards?\\s+|regularly\\s+|its\\s+\\p{L}+\\s+){0,2}(?:in)?to\\s+(?:the\\s+)?${CODE}`,
  `${FORMER}\\s*,?\\s+to\\s+(?:which|whom)\\s+(?:the\\s+)?${GROUP}\\s+report(?:s|ed)`,
);
const BEFORE = patterns(
  `^(?:Following|After|Upon|With|Through)\\s+${CHANGE_OF}\\s+${FORMER}[^.;]{0,80},\\s+(?:the\\s+)?${GROUP}\\s+(?:was|were|is|has\\s+been)\\s+(?:formed|created|established|set\\s+up|constituted)`,
  `${GROUP}${THEN}\\b${FORMED}\\s+${CHANGE_OF}\\s+${FORMER}`,
  `${GROUP}${THEN}\\b${REPLACING}\\s+${FORMER}`,
  `^(?:Formed|Created|Established|Set\\s+up)\\s+(?:following|after|from|upon|as\\s+part\\s+of|through)\\s+${CHANGE_OF}\\s+${FORMER}[^.;]{0,80},\\s+(?:the\\s+)?${GROUP}`,
);
const AFTER = patterns(`${GROUP}${THEN}\\b(?:replaced|succeeded|superseded)\\s+by\\s+(?:the\\s+)?(?:new\\s+)?${CODE}`);

/** `reported upwards into the PSG`, `formed following the restructure of the former TMAG`, `replaced the TMAG`. */
export function groupRelations(sentence: string, profile: Profile): GroupRelation[] {
  if (denies(sentence)) return [];
  const found: GroupRelation[] = [];
  const above = codeOf(firstMatch(ABOVE, sentence), profile);
  if (above !== null) found.push({ type: 'REPORTS_TO', from: 'this group', to: { code: above } });
  const before = codeOf(firstMatch(BEFORE, sentence), profile);
  if (before !== null) found.push({ type: 'SUCCEEDS', from: 'this group', to: { code: before } });
  const after = codeOf(firstMatch(AFTER, sentence), profile);
  if (after !== null) found.push({ type: 'SUCCEEDS', from: { code: after }, to: 'this group' });
  return found;
}
