import { CODE, codeOf, THEN, type Mentions } from './sentence.js';

/** Another group as a sentence sets this one beside it. */
export interface GroupRelation {
  readonly type: 'REPORTS_TO' | 'SUCCEEDS';
  readonly from: 'this group' | { readonly code: string };
  readonly to: 'this group' | { readonly code: string };
}

const REPORTING = `\\b(?:reports|reported|reporting|report)\\s+(?:directly\\s+|upwards?\\s+|regularly\\s+|its\\s+\\p{L}+\\s+){0,2}(?:in)?to\\s+(?:the\\s+)?${CODE}`;
const FORMER = `(?:the\\s+)?(?:former\\s+|previous\\s+|old\\s+)?${CODE}`;

/** `reported upwards into the PSG`, `formed following the restructure of the former TMAG`, `replaced the TMAG`. */
export function groupRelations(sentence: string, { group }: Mentions, own: string): GroupRelation[] {
  const found: GroupRelation[] = [];
  const another = (pattern: string): string | null => {
    const code = codeOf(new RegExp(pattern, 'u').exec(sentence));
    return code !== null && code !== own ? code : null;
  };
  const above =
    another(`${group}${THEN}${REPORTING}`) ??
    another(`${FORMER}\\s*,?\\s+to\\s+(?:which|whom)\\s+(?:the\\s+)?${group}\\s+report(?:s|ed)`);
  if (above !== null) found.push({ type: 'REPORTS_TO', from: 'this group', to: { code: above } });
  const before =
    another(
      `${group}${THEN}\\b(?:formed|created|established|set\\s+up|constituted)\\s+(?:following|after|from|upon|as\\s+part\\s+of|through|by)\\s+(?:the\\s+)?(?:restructur(?:e|ing)|closure|merger|replacement|split|reorgani[sz]ation)\\s+of\\s+${FORMER}`,
    ) ??
    another(
      `${group}${THEN}\\b(?:replaces|replaced|succeeds|succeeded|supersedes|superseded|took\\s+over\\s+from|takes\\s+over\\s+from|has\\s+replaced|(?:is|was)\\s+the\\s+successor\\s+(?:to|of))\\s+${FORMER}`,
    ) ??
    another(
      `^(?:Formed|Created|Established|Set\\s+up)\\s+(?:following|after|from|upon|as\\s+part\\s+of|through)\\s+(?:the\\s+)?(?:restructur(?:e|ing)|closure|merger|replacement)\\s+of\\s+${FORMER}[^.;]{0,80},\\s+(?:the\\s+)?${group}`,
    );
  if (before !== null) found.push({ type: 'SUCCEEDS', from: 'this group', to: { code: before } });
  const after = another(`${group}${THEN}\\b(?:replaced|succeeded|superseded)\\s+by\\s+(?:the\\s+)?(?:new\\s+)?${CODE}`);
  if (after !== null) found.push({ type: 'SUCCEEDS', from: { code: after }, to: 'this group' });
  return found;
}
