import { byKeys } from '../text-order.js';

export interface GroupCodes {
  /** The group that a code means: its own, or the one whose former name it abbreviates. */
  readonly groupOfCode: (code: string) => string;
  /** Other codes of each group, by its own code. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** `Testing Advisory Group` → `TAG`. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');

/**
 * The initials of a group's former name are an alias of the group, and so are the aliases that a
 * correction gives, unless the code is another group's.
 */
export function codesOf(
  groups: readonly { readonly code: string; readonly formerNames: readonly string[] }[],
  givenAliases: ReadonlyMap<string, readonly string[]>,
): GroupCodes {
  const ownCodes = new Set(groups.map(({ code }) => code));
  const groupOfAlias = new Map<string, string>();
  const aliases = new Map<string, readonly string[]>();
  for (const { code, formerNames } of [...groups].sort(byKeys((g) => g.code))) {
    const candidates = [...(givenAliases.get(code) ?? []), ...formerNames.map(initialsOf)];
    const free = [...new Set(candidates)].filter(
      (alias) => alias.length >= 2 && !ownCodes.has(alias) && !groupOfAlias.has(alias),
    );
    for (const alias of free) groupOfAlias.set(alias, code);
    if (free.length > 0) aliases.set(code, free);
  }
  return { aliases, groupOfCode: (code) => groupOfAlias.get(code) ?? code };
}
