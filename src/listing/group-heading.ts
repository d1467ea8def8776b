import { groupCode } from './group-code.js';

const GROUP_HEADING = /^(?<name>\p{Lu}[^.?!:;()]{2,80}?) ?\((?<code>\p{Lu}[\p{Lu}\d&-]{1,19})\)$/u;
/** Longer than any heading of a group. */
const LONGEST = 110;

export interface NamedGroup {
  readonly groupName: string;
  readonly code: string;
}

/** `Design Advisory Group (DAG)`, white space normalised, as name and code; null for other words. */
export function groupHeadingOf(words: string, otherCodes: ReadonlySet<string>): NamedGroup | null {
  if (words.length > LONGEST || !words.endsWith(')')) return null;
  const groups = GROUP_HEADING.exec(words)?.groups;
  const code = groups && groupCode(groups.code!, otherCodes);
  return code && code === groups.code ? { groupName: groups.name!.trim(), code } : null;
}
