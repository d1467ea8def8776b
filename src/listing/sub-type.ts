/**
 * Where columns are parted by spaces only, nothing but words tells where the short name ends and
 * the sub type begins. Sub types are a closed vocabulary to whoever keeps a listing, so it is the
 * known ones and the words that end row after row of the same listing.
 */

/** A word must end this many rows of a listing to be taken for a sub type that the lexicon does not know. */
const ROWS_TO_LEARN_FROM = 3;
/**
 * A known sub type of several words must end this many rows, or follow what ends a name: the last words of a row that
 * lost its sub type belong to its short name.
 */
const ROWS_OF_SEVERAL_WORDS = 2;

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

export interface SubTypes {
  /** The short name and the sub type; null where the row ends in no sub type. */
  split(text: string): { shortName: string; subType: string } | null;
}

/** A sub type that only one listing uses has no more words. */
const MOST_WORDS = 4;
const CAPITALISED = /^\p{Lu}\p{L}+$/u;
/** What a short name ends in more often than a sub type begins after: a version, a remark in brackets. */
const ENDS_A_NAME = /(?:^| )v\d[\d.]*$|[)\]]$/i;

/**
 * The endings of several words that rows share, as `Change Request`, where the word at their end is unknown.
 * `rows`: those that end in `word`. Most of them follow what ends a name: a version, a remark in brackets, a word that is a known
 * sub type, and no name is only a code and a number.
 */
function learntEndings(rows: readonly string[], known: ReadonlySet<string>, word: string): string[] {
  const endsName = (rest: string) => ENDS_A_NAME.test(rest) || known.has(lastWord(rest).toLowerCase());
  const byEnding = new Map<string, { words: number; rows: number; natural: number; bare: number }>();
  for (const row of rows) {
    let rest = row.slice(0, -word.length).trimEnd();
    let ending = word;
    for (let words = 2; words <= MOST_WORDS; words++) {
      const before = lastWord(rest);
      if (!CAPITALISED.test(before) || known.has(before.toLowerCase())) break;
      ending = `${before} ${ending}`;
      rest = rest.slice(0, -before.length).trimEnd();
      const found = byEnding.get(ending) ?? { words, rows: 0, natural: 0, bare: 0 };
      found.rows++;
      if (endsName(rest)) found.natural++;
      if (!rest.includes(' ') || /^\S+ ?[\d.]+$/.test(rest)) found.bare++;
      byEnding.set(ending, found);
    }
  }
  return [...byEnding]
    .filter(
      ([, { rows: count, natural, bare }]) => count >= ROWS_OF_SEVERAL_WORDS && bare === 0 && natural * 2 >= count,
    )
    .map(([ending]) => ending);
}

/** `known`: sub types of any listing, of one or more words. `rows`: the texts of this listing, without the date column. */
export function subTypesOf(known: readonly string[], rows: readonly string[]): SubTypes {
  const endings = new Map<string, string[]>();
  for (const row of rows) {
    const there = endings.get(lastWord(row));
    if (there) there.push(row);
    else endings.set(lastWord(row), [row]);
  }
  const knownWords = new Set(known.filter((subType) => !subType.includes(' ')).map((subType) => subType.toLowerCase()));
  const learnt = [...endings]
    .filter(([word, those]) => those.length >= ROWS_TO_LEARN_FROM && CAPITALISED.test(word))
    .map(([word]) => word);
  const phrases = [...endings]
    .filter(([word]) => CAPITALISED.test(word) && !knownWords.has(word.toLowerCase()))
    .flatMap(([word, those]) => learntEndings(those, knownWords, word));
  const isAdmitted = (subType: string): boolean => {
    const those = rows.filter((row) => row.toLowerCase().endsWith(` ${subType.toLowerCase()}`));
    const endsName = (row: string) => {
      const rest = row.slice(0, -subType.length).trimEnd();
      return ENDS_A_NAME.test(rest) || knownWords.has(lastWord(rest).toLowerCase());
    };
    return those.length >= ROWS_OF_SEVERAL_WORDS || those.some(endsName);
  };
  const admitted = known.filter((subType) => !subType.includes(' ') || isAdmitted(subType));
  const longestFirst = [...new Set([...admitted, ...learnt, ...phrases])].sort((a, b) => b.length - a.length);
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
