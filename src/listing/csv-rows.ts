export interface CsvRow {
  /** In the text, without its line break. */
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** A formula of a link that is not in quotes, though it holds quotes and perhaps the delimiter. */
const HYPERLINK = /=\s?HYPERLINK\(\s?"[^"\r\n]*"\s?[,;]\s?"[^"\r\n]*"\s?\)/iy;

/**
 * The rows of a text, one a line. A field in quotes may hold delimiters and line breaks, and quotes
 * written twice (RFC 4180). A field that only begins with a quote (`"Go-live" plan`), or whose quote
 * is never closed, is taken as it stands. Linear in the length of the text.
 */
export function* csvRows(text: string, delimiter: string): Iterable<CsvRow> {
  let at = 0;
  const endsField = (i: number) => i >= text.length || text[i] === delimiter || isBreak(text[i]);
  /** Where the closing quote stands of the one at `at`; null where none closes a field. */
  const closingQuote = (): number | null => {
    let quote = text.indexOf('"', at + 1);
    while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
    return quote !== -1 && endsField(quote + 1) ? quote : null;
  };
  /** Where the formula ends that begins at `at`; there, where none does. */
  const endOfFormula = (): number => {
    HYPERLINK.lastIndex = at;
    return HYPERLINK.test(text) ? HYPERLINK.lastIndex : at;
  };
  while (at < text.length) {
    const start = at;
    const fields: string[] = [];
    for (;;) {
      const quote = text[at] === '"' ? closingQuote() : null;
      if (quote === null) {
        let end = text[at] === '=' ? endOfFormula() : at;
        while (!endsField(end)) end++;
        fields.push(text.slice(at, end));
        at = end;
      } else {
        fields.push(text.slice(at + 1, quote).replaceAll('""', '"'));
        at = quote + 1;
      }
      if (text[at] !== delimiter) break;
      at++;
    }
    yield { start, end: at, fields };
    if (at < text.length) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}
