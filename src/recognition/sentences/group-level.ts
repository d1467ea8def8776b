import { denies, firstMatch, GROUP, NAMED } from './sentence.js';

const LEVEL = 'level\\s+(?<level>\\d)(?!\\d)';
const A_FEW_WORDS = '(?:(?!between)[a-z]+\\s+){0,2}?';
const BEING =
  '(?:(?:is|was|are|were|became|remains|remained|acts\\s+as|acted\\s+as|being|sits|sat|operates|operated|at|as)\\s+){1,3}';

const PATTERNS = [
  `${LEVEL}\\s+(?:group\\s*,?\\s+)?(?:the\\s+)?${NAMED}`,
  `${GROUP}\\s*,?\\s+${BEING}(?:an?\\s+|the\\s+|at\\s+)?${A_FEW_WORDS}${LEVEL}(?!\\s+(?:[a-z]+\\s+){0,2}groups)`,
  `${GROUP}\\s*,\\s+an?\\s+${A_FEW_WORDS}${LEVEL}`,
  `^(?:as|being)\\s+an?\\s+${A_FEW_WORDS}${LEVEL}[^,.;]{0,60},\\s+(?:the\\s+)?${GROUP}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * `The role of the Level 3 Design Advisory Group (DAG) was to …`, `TMAG was a Level 3 Advisory
 * Group`, `As a Level 3 group, QAG …`. Levels of other groups that it works with are none of it.
 */
export function groupLevel(sentence: string): number | null {
  if (denies(sentence)) return null;
  const level = firstMatch(PATTERNS, sentence)?.groups?.level;
  return level === undefined ? null : Number(level);
}
