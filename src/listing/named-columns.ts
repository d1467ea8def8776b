import { COLUMN_ROLES, type ColumnRole } from './listing-words.js';

export type NamedColumns = ReadonlyMap<ColumnRole, string>;

/** Longer than any names of columns. */
const LONGEST = 1000;
const isRole = (word: string): word is ColumnRole => COLUMN_ROLES.some((role) => role === word);

/** What is wrong with the text of the option `--columns`; a sentence that says what to write. */
export class NamedColumnsError extends Error {
  override readonly name = 'NamedColumnsError';
}

const EXAMPLE = 'Write it as "date=Meeting on, name=Paper, type=Kind".';

/**
 * The columns that `date=Meeting on, name=Paper, type=Kind` names. The keys are those of `COLUMN_ROLES`.
 *
 * Throws a `NamedColumnsError`.
 */
export function readNamedColumns(written: string): NamedColumns {
  if (written.length > LONGEST) throw new NamedColumnsError(`It has over ${LONGEST} characters. ${EXAMPLE}`);
  const columns = new Map<ColumnRole, string>();
  for (const part of written.split(/,(?=[ ]*[a-z]+[ ]*=)/i)) {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const name = part.slice(at + 1).trim();
    if (at === -1 || name === '') throw new NamedColumnsError(EXAMPLE);
    if (!isRole(key)) {
      throw new NamedColumnsError(`${JSON.stringify(key)} is not one of ${COLUMN_ROLES.join(', ')}. ${EXAMPLE}`);
    }
    if (columns.has(key)) throw new NamedColumnsError(`The column ${key} is named twice.`);
    columns.set(key, name);
  }
  return columns;
}

/** The option `--columns`, ready to be pasted into a shell; null where a name cannot be written in it. */
export function columnsOption(columns: NamedColumns): string | null {
  const text = [...columns].map(([role, name]) => `${role}=${name}`).join(', ');
  try {
    if (JSON.stringify([...readNamedColumns(text)]) !== JSON.stringify([...columns])) return null;
  } catch {
    return null;
  }
  if (!/["$`\\!]/.test(text)) return `--columns "${text}"`;
  return text.includes("'") ? null : `--columns '${text}'`;
}
