/** The text with the insides of comments, strings and quoted names blanked, every character in its place. */
export function masked(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const quoted = (part: string): string => part.slice(0, 1) + blank(part.slice(1, -1)) + part.slice(-1);
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
  return text.replace(pattern, (part) => (part.startsWith('/') ? blank(part) : quoted(part)));
}

/** Every pair of square brackets, outer before inner. */
export function bracketed(text: string): { readonly at: number; readonly end: number }[] {
  const open: number[] = [];
  const pairs: { at: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') open.push(i);
    if (text[i] === ']') {
      const at = open.pop();
      if (at !== undefined) pairs.push({ at, end: i + 1 });
    }
  }
  return pairs.sort((a, b) => a.at - b.at);
}

export interface Clause {
  readonly keyword: string;
  readonly at: number;
  /** The text after the keyword, up to the next clause. */
  readonly body: string;
  /** The text after its WHERE, up to the next clause. */
  readonly where: string | undefined;
  readonly whereAt: number | undefined;
}

const KEYWORD =
  /(?<![$.\w])(?:OPTIONAL\s+MATCH|MATCH|UNWIND|WITH|RETURN|MERGE|CREATE|DETACH\s+DELETE|DELETE|SET|REMOVE|FOREACH|CALL|UNION|ORDER\s+BY|SKIP|LIMIT)\b(?!\s*:)/gi;

/**
 * The clauses of a masked statement and of the subqueries within. What stands in brackets and
 * braces belongs to the clause around it too, so that a subquery stays within its WHERE; so does
 * the `WITH` of `STARTS WITH`.
 */
export function clausesOf(text: string): Clause[] {
  const groups = groupsOf(text);
  const inGroup = (match: RegExpExecArray, group: number): boolean => groups.of[match.index] === group;
  const starts = [...text.matchAll(KEYWORD)].filter(
    ({ index }) => !/\b(?:STARTS|ENDS)\s+$/i.test(text.slice(0, index)),
  );
  const wheres = [...text.matchAll(/(?<![$.\w])WHERE\b/gi)];
  return starts.map((start, i) => {
    const group = groups.of[start.index]!;
    const end = starts.slice(i + 1).find((next) => inGroup(next, group))?.index ?? groups.ends[group]!;
    const after = start.index + start[0].length;
    const whereAt = wheres.find((w) => inGroup(w, group) && after <= w.index && w.index < end)?.index;
    return {
      keyword: start[0].toUpperCase().replace(/\s+/g, ' '),
      at: start.index,
      body: text.slice(after, end),
      where: whereAt === undefined ? undefined : text.slice(whereAt, end),
      whereAt,
    };
  });
}

/** By offset, the group of brackets that it stands in directly; by group, where it ends. Group 0 is the whole. */
function groupsOf(text: string): { readonly of: readonly number[]; readonly ends: readonly number[] } {
  const of: number[] = [];
  const ends = [text.length];
  const open = [0];
  for (let i = 0; i < text.length; i++) {
    if (')]}'.includes(text[i]!) && open.length > 1) ends[open.pop()!] = i;
    of.push(open.at(-1)!);
    if ('([{'.includes(text[i]!)) {
      open.push(ends.length);
      ends.push(text.length);
    }
  }
  return { of, ends };
}
