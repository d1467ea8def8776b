import type { Profile } from '../profile.js';
import { GROUP, NAMED } from './sentence.js';

const NAME = "(?<name>\\p{Lu}[\\p{L}&’'-]*(?:\\s+(?:(?:and|of|for|&)\\s+)?\\p{Lu}[\\p{L}&’'-]*){1,8})";
const CALLED = '(?:(?:known|named|called|titled|established|formed|set\\s+up)\\s+)?(?:as\\s+)?(?:the\\s+)?';
const ONCE = '(?:originally|formerly|previously|first|initially|once|at\\s+first)';

const PATTERNS = [
  `${GROUP}\\s*,?\\s+(?:(?:was|is|had\\s+been|been|has)\\s+)*${ONCE}\\s+${CALLED}${NAME}`,
  `${GROUP}\\s*\\(\\s*${ONCE}\\s+${CALLED}${NAME}`,
  `^(?:Originally|Formerly|Previously|Initially)\\s+${CALLED}${NAME}[^.;]{0,40},\\s+(?:the\\s+)?${NAMED}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** `TMAG was originally Testing Advisory Group`, `formerly known as the …`, `previously called …`. */
export const groupFormerNames = (sentence: string, profile: Profile): string[] =>
  PATTERNS.flatMap((pattern) => pattern.exec(sentence)?.groups?.name ?? []).filter((name) =>
    profile.bodyNouns.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()),
  );
