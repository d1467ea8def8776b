const TOKEN = /[\p{L}&’'-]+|[^\p{L}&’'\s-]|\s+/gu;
const CAPITALISED = /^\p{Lu}/u;
const JOINERS = new Set(['and', 'of', 'for', '&']);
const MOST_WORDS = 9;

const isBlank = (token: string | undefined): boolean => token?.trim() === '';

/**
 * The name that a text puts before a group's code in brackets: `Design Advisory Group` from `The role of
 * the Level 3 Design Advisory Group (DAG) was …`. Null where there is none of at least two words.
 */
export function nameBeforeCode(text: string, code: string): string | null {
  const marker = `(${code})`;
  const compact = text.replace(/\(\s+/g, '(').replaceAll(/\s+/g, ' ').replaceAll(' )', ')');
  for (let at = compact.indexOf(marker); at !== -1; at = compact.indexOf(marker, at + 1)) {
    const name = nameAtTheEnd(compact.slice(Math.max(0, at - 400), at));
    if (name !== null) return name;
  }
  return null;
}

/** The capitalised words that end a text, with the joining words between them. */
function nameAtTheEnd(text: string): string | null {
  const tokens = text.match(TOKEN) ?? [];
  let at = isBlank(tokens.at(-1)) ? tokens.length - 2 : tokens.length - 1;
  let first = tokens.length;
  let words = 0;
  while (at >= 0 && words < MOST_WORDS) {
    const token = tokens[at]!;
    if (CAPITALISED.test(token)) {
      first = at;
      words++;
    } else if (!JOINERS.has(token) || first !== at + 2) break;
    if (!isBlank(tokens[at - 1])) break;
    at -= 2;
  }
  if (words < 2) return null;
  return tokens.slice(first).join('').trim().replace(/^The /, '');
}
