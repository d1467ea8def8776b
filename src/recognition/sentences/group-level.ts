import type { Mentions } from './sentence.js';

const LEVEL = 'level\\s+(?<level>\\d)(?!\\d)';

/**
 * `The role of the Level 3 Design Advisory Group (DAG) was to …`, `TMAG was a Level 3 Advisory
 * Group`, `As a Level 3 group, QAG …`. Levels of other groups that it works with are none of it.
 */
export function groupLevel(sentence: string, { group, named }: Mentions): number | null {
  const patterns = [
    `${LEVEL}\\s+(?:group\\s*,?\\s+)?(?:the\\s+)?${named}`,
    `${group}\\s*,?\\s+(?:(?:is|was|are|were|became|remains|remained|acts\\s+as|acted\\s+as|being|sits|sat|operates|operated|at|as)\\s+){1,3}(?:an?\\s+|the\\s+|at\\s+)?(?:\\p{L}+\\s+){0,2}?${LEVEL}(?!\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+and\\s+)(?!\\s+(?:working\\s+)?groups)`,
    `${group}\\s*,\\s+an?\\s+(?:\\p{L}+\\s+){0,2}?${LEVEL}`,
    `^(?:as|being)\\s+an?\\s+(?:\\p{L}+\\s+){0,2}?${LEVEL}[^,.;]{0,60},\\s+(?:the\\s+)?${group}`,
  ];
  for (const pattern of patterns) {
    const level = new RegExp(pattern, 'iu').exec(sentence)?.groups?.level;
    if (level !== undefined) return Number(level);
  }
  return null;
}
