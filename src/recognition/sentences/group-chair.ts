import { LEXICON } from '../lexicon.js';
import { THEN, type Mentions } from './sentence.js';

const WORD = /^(?:\p{Lu}[\p{L}'’-]*\.?|van|von|der|den|de|la|le|bin|al)$/u;

/** The first run of two to five names, an office before them left out: `Programme SRO, Chris Welby`. */
function personIn(text: string): string | null {
  for (const part of text.split(/[,;()]|\s+(?:and|who|until|from|since|for|as|with|on|in|at|of)\s+/u)) {
    const words = part.trim().split(/\s+/);
    let start = 0;
    while (
      start < words.length &&
      (LEXICON.officeWords.has(words[start]!.toLowerCase()) || !/^\p{Lu}/u.test(words[start]!))
    )
      start++;
    let end = start;
    while (end < words.length && WORD.test(words[end]!) && !LEXICON.officeWords.has(words[end]!.toLowerCase())) end++;
    const name = words.slice(start, end).join(' ').replace(/\.$/, '');
    if (end - start >= 2 && end - start <= 5 && /^\p{Lu}.*\s\p{Lu}/u.test(name)) return name;
  }
  return null;
}

/** `DAG was chaired by Justin Andrews`, `The chair of DAG is …`, `Chris Welby chaired the TMAG`: the person, without office. */
export function groupChair(sentence: string, { group, named }: Mentions): string | null {
  const after = [
    `${group}${THEN}\\bchaired\\s+(?:jointly\\s+)?by\\s+(?<rest>[^.;:]{3,120})`,
    `^[Cc]haired\\s+by\\s+(?<rest>[^.;:]{3,120}?),\\s+(?:the\\s+)?${group}`,
    `\\b[Cc]hair(?:man|woman|person)?\\s+(?:of|for)\\s+(?:the\\s+)?${named}\\s*(?:is|was|,|:|has\\s+been)\\s+(?<rest>[^.;:]{3,120})`,
    `${named}['’]s\\s+[Cc]hair(?:man|woman|person)?\\s*(?:is|was|,|:)\\s*(?<rest>[^.;:]{3,120})`,
    `^(?:The|Its)\\s+[Cc]hair(?:man|woman|person)?\\s*(?:is|was|,|:)\\s*(?<rest>[^.;:]{3,120})`,
    `${group}${THEN}\\bchairmanship\\s+of\\s+(?<rest>[^.;:]{3,120})`,
    `^[Cc]hair\\s*:\\s*(?<rest>[^.;:]{3,120})`,
  ];
  for (const pattern of after) {
    const rest = new RegExp(pattern, 'u').exec(sentence)?.groups?.rest;
    const person = rest === undefined ? null : personIn(rest);
    if (person !== null) return person;
  }
  const before = new RegExp(
    `(?<rest>[^.;:]{3,120}?),?\\s+(?:chairs|chaired|has\\s+chaired)\\s+(?:the\\s+)?${named}`,
    'u',
  ).exec(sentence);
  return before?.groups?.rest === undefined ? null : personIn(before.groups.rest);
}
