/**
 * Where columns are parted by spaces only, nothing but words tells where the short name ends and
 * the sub type begins. Sub types are a closed vocabulary to whoever keeps a listing, so it is the
 * known ones and the words that end row after row of the same listing.
 */

/** A word must end this many rows of a listing to be taken for a sub type that the lexicon does not know. */
const ROWS_TO_LEARN_FROM = 3;
/** A known sub type of several words too, lest a row that lost its sub type give away the end of its short name. */
const ROWS_OF_SEVERAL_WORDS = 2;

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

export interface SubTypes {
  /** The short name and the sub type; null where the row ends in no sub type. */
  split(text: string): { shortName: string; subType: string } | null;
}

/** `known`: sub types of any listing, of one or more words. `rows`: the texts of this listing, without the date column. */
export function subTypesOf(known: readonly string[], rows: readonly string[]): SubTypes {
  const endings = new Map<string, number>();
  for (const row of rows) endings.set(lastWord(row), (endings.get(lastWord(row)) ?? 0) + 1);
  const learnt = [...endings]
    .filter(([word, count]) => count >= ROWS_TO_LEARN_FROM && /^\p{Lu}\p{L}+$/u.test(word))
    .map(([word]) => word);
  const ends = (subType: string) =>
    rows.filter((row) => row.toLowerCase().endsWith(` ${subType.toLowerCase()}`)).length;
  const admitted = known.filter((subType) => !subType.includes(' ') || ends(subType) >= ROWS_OF_SEVERAL_WORDS);
  const longestFirst = [...new Set([...admitted, ...learnt])].sort((a, b) => b.length - a.length);
  /** By their last words in lower case: a listing may use thousands. */
  const byLastWord = new Map<string, string[]>();
  for (const subType of longestFirst) {
    const word = lastWord(subType).toLowerCase();
    const there = byLastWord.get(word);
    if (there) there.push(subType);
    else byLastWord.set(word, [subType]);
  }
  return {
    split(text) {
      const lower = text.toLowerCase();
      for (const subType of byLastWord.get(lastWord(lower)) ?? []) {
        if (lower.endsWith(` ${subType.toLowerCase()}`)) {
          return {
            shortName: text.slice(0, -subType.length - 1).trimEnd(),
            subType: text.slice(-subType.length),
          };
        }
      }
      return null;
    },
  };
}
