import type { Mentions } from './sentence.js';

const NAME = "(?<name>\\p{Lu}[\\p{L}&’'-]*(?:\\s+(?:(?:and|of|for|&)\\s+)?\\p{Lu}[\\p{L}&’'-]*){1,8})";
const CALLED = '(?:(?:known|named|called|titled|established|formed|set\\s+up)\\s+)?(?:as\\s+)?(?:the\\s+)?';

/** `TMAG was originally Testing Advisory Group`, `formerly known as the …`, `previously called …`. */
export function groupFormerNames(sentence: string, { group, named }: Mentions): string[] {
  const patterns = [
    `${group}\\s*,?\\s+(?:(?:was|is|had\\s+been|been|has)\\s+)*(?:originally|formerly|previously|first|initially|once|at\\s+first)\\s+${CALLED}${NAME}`,
    `${group}\\s*\\(\\s*(?:originally|formerly|previously)\\s+${CALLED}${NAME}`,
    `^(?:Originally|Formerly|Previously|Initially)\\s+${CALLED}${NAME}[^.;]{0,40},\\s+(?:the\\s+)?${named}`,
  ];
  return patterns.flatMap((pattern) => new RegExp(pattern, 'u').exec(sentence)?.groups?.name ?? []);
}
