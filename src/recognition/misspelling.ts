/** Shorter words are too near to each other to be forgiven a letter. */
const SHORTEST_FORGIVEN = 6;
/** Another letter in the place of one makes a real word more often: Attach, Attack; Papers, Payers. */
const SHORTEST_WITH_ANOTHER_LETTER = 8;

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
  if (left.length === 1 && right.length === 1) return word.length >= SHORTEST_WITH_ANOTHER_LETTER;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === right.charAt(1) + right.charAt(0);
}

/** Whether one is the other with one letter doubled: a slip of the hand that hardly makes another word. */
export function isDoublingOf(one: string, other: string): boolean {
  if (one.length === other.length || !isMisspeltAs(one, other)) return false;
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at++;
  return at > 0 && longer.charAt(at) === longer.charAt(at - 1);
}
