const MEETING_NUMBER = /-\d+(?:\.\d+)?$/;
const CODE = /^\p{L}[\p{L}\p{Nd}&-]{0,18}[\p{L}\p{Nd}]$/u;
/** Longer than any code with a meeting's number and the blanks that may stand around it. */
const LONGEST = 100;

/** Whether a code is one of change requests or references: `CR018`, `DES-138`, or a prefix alone. */
function isOtherCode(code: string, prefixes: ReadonlySet<string>): boolean {
  for (const prefix of prefixes) {
    if (code === prefix || (code.startsWith(prefix) && /^-?\d/.test(code.slice(prefix.length)))) return true;
  }
  return false;
}

/**
 * The code of a group, in upper case; null where the text is not one.
 *
 * A code has 2 to 20 letters, digits, hyphens or ampersands, with a letter first and a letter or a digit
 * last. A hyphen and digits at the end are the number of a meeting: `DAG-44` is `DAG`.
 *
 * `otherCodes`: the prefixes of codes of change requests and references, in upper case (`CR`, `DES`).
 * No group has one of them as its code, alone or before digits.
 */
export function groupCode(written: string, otherCodes: ReadonlySet<string>): string | null {
  if (written.length > LONGEST) return null;
  const upper = written.trim().toUpperCase();
  if (isOtherCode(upper, otherCodes)) return null;
  const code = upper.replace(MEETING_NUMBER, '');
  return CODE.test(code) ? code : null;
}

/** For messages about a text that is not a code. */
export const GROUP_CODE_RULE = 'a group has a code of 2 to 20 letters, digits, hyphens or ampersands, such as DAG';
