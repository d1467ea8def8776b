/** What a spreadsheet takes for the beginning of a formula, in its wide forms too; also behind an apostrophe of ours. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

const cell = (text: string): string => {
  const defused = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
};

/** A table as CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe before it, as in the server's exports. */
export const csvOf = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(cell).join(',')}\r\n`).join('');
