/** Shorter words are too near to each other to be forgiven a letter. */
const SHORTEST_FORGIVEN = 6;

/**
 * Whether `written` is `word` but for one letter: one too many, one missing, another one, or two
 * neighbours swapped. The first letter must be right. Both in lower case.
 */
export function isMisspeltAs(written: string, word: string): boolean {
  if (written === word) return true;
  if (word.length < SHORTEST_FORGIVEN || written.length < SHORTEST_FORGIVEN) return false;
  if (written.charCodeAt(0) !== word.charCodeAt(0)) return false;
  if (Math.abs(written.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && start < written.length && written[start] === word[start]) start++;
  let end = 0;
  while (
    end < Math.min(word.length, written.length) - start &&
    written[written.length - 1 - end] === word[word.length - 1 - end]
  ) {
    end++;
  }
  const left = written.slice(start, written.length - end);
  const right = word.slice(start, word.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === right.charAt(1) + right.charAt(0);
}
