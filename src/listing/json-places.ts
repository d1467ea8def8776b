/**
 * Where values stand in a text that is known to be JSON. Nothing is kept and nothing recurses, so
 * neither the size nor the depth of a text matters.
 */

/** The offset after the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  let i = at + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** The offset after the value that begins at `at`. */
export function endOfValue(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (;;) {
    const character = text[i]!;
    if (character === '"') {
      i = endOfString(text, i);
    } else if (character === '{' || character === '[') {
      depth++;
      i++;
    } else if (character === '}' || character === ']') {
      depth--;
      i++;
    } else if (depth === 0) {
      return endOfWord(text, i);
    } else {
      i++;
    }
    if (depth === 0) return i;
  }
}

/** The offset after the number, `true`, `false` or `null` that begins at `at`. */
function endOfWord(text: string, at: number): number {
  let i = at;
  while (/[\w.+-]/.test(text[i] ?? '')) i++;
  return i;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (/\s/.test(text[i] ?? '')) i++;
  return i;
}

/** The offset of the value that a text consists of. */
export const startOfValue = (text: string): number => skipBlanks(text, 0);

/** The offsets at which the elements of the list at `at` begin. */
export function* startsOfElements(text: string, at: number): Iterable<number> {
  let i = skipBlanks(text, at + 1);
  while (text[i] !== ']') {
    yield i;
    i = skipBlanks(text, endOfValue(text, i));
    if (text[i] === ',') i = skipBlanks(text, i + 1);
  }
}

/** The keys of the object at `at`, and the offsets at which their values begin; of a key written twice, the last. */
export function startsOfMembers(text: string, at: number): Map<string, number> {
  const starts = new Map<string, number>();
  let i = skipBlanks(text, at + 1);
  while (text[i] !== '}') {
    const end = endOfString(text, i);
    const key = JSON.parse(text.slice(i, end)) as string;
    i = skipBlanks(text, skipBlanks(text, end) + 1);
    starts.set(key, i);
    i = skipBlanks(text, endOfValue(text, i));
    if (text[i] === ',') i = skipBlanks(text, i + 1);
  }
  return starts;
}
