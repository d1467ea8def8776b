import type { Profile } from '../profile.js';
import { GROUP, NAMED, THEN } from './sentence.js';

const WORD = /^(?:\p{Lu}[\p{L}'’-]*\.?|\p{Lu}\.|van|von|der|den|de|la|le|bin|al)$/u;

/** The first run of two to five names, an office before them left out: `Programme SRO, Chris Welby`. */
function personIn(text: string, profile: Profile): string | null {
  for (const part of text.split(/[,;()]|\s+(?:and|who|until|from|since|for|as|with|on|in|at|of)\s+/u)) {
    const words = part.trim().split(/\s+/);
    let start = 0;
    while (
      start < words.length &&
      (profile.officeWords.has(words[start]!.toLowerCase().replace(/\.$/, '')) || !/^\p{Lu}/u.test(words[start]!))
    )
      start++;
    let end = start;
    while (end < words.length && WORD.test(words[end]!) && !profile.officeWords.has(words[end]!.toLowerCase())) end++;
    const name = words.slice(start, end).join(' ').replace(/\.$/, '');
    if (end - start >= 2 && end - start <= 5 && /^\p{Lu}.*\s\p{Lu}/u.test(name)) return name;
  }
  return null;
}

/** A full stop after a title or an initial ends no name. */
const REST = '(?<rest>(?:[^.;:]|(?<=\\b(?:Dr|Mr|Mrs|Ms|Prof|\\p{Lu}))\\.){3,120})';
const CHAIR = '[Cc]hair(?:man|woman|person)?';

const PATTERNS = [
  `${GROUP}[^.;:]{0,200}\\bnow\\s+chaired\\s+by\\s+${REST}`,
  `${GROUP}${THEN}\\bchaired\\s+(?:jointly\\s+)?by\\s+${REST}`,
  `^[Cc]haired\\s+by\\s+(?<rest>[^.;:]{3,120}?),\\s+(?:the\\s+)?${GROUP}`,
  `\\b${CHAIR}\\s+(?:of|for)\\s+(?:the\\s+)?${NAMED}\\s*(?:is|was|,|:|has\\s+been)\\s+${REST}`,
  `${NAMED}['’]s\\s+${CHAIR}\\s*(?:is|was|,|:)\\s*${REST}`,
  `^(?:The\\s+)?${NAMED}\\s+${CHAIR}\\s*(?:is|was|,|:)\\s*${REST}`,
  `^(?:The|Its)\\s+(?:\\p{L}+\\s+)?${CHAIR}\\s*(?:is|was|,|:)\\s*${REST}`,
  `${GROUP}${THEN}\\bchairmanship\\s+of\\s+${REST}`,
  `^${CHAIR}\\s*:\\s*${REST}`,
  `(?<rest>[^.;:]{3,120}?),?\\s+(?:chairs|chaired|has\\s+chaired)\\s+(?:the\\s+)?${NAMED}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** `DAG was chaired by Justin Andrews`, `The chair of DAG is …`, `Chris Welby chaired the TMAG`: the person, without office. */
export function groupChair(sentence: string, profile: Profile): string | null {
  for (const pattern of PATTERNS) {
    const rest = pattern.exec(sentence)?.groups?.rest;
    const person = rest === undefined ? null : personIn(rest, profile);
    if (person !== null) return person;
  }
  return null;
}
