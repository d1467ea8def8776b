import type { ColumnReader } from './columns.js';
import { delimiterOfColumns, givenDelimiter } from './csv-form.js';
import type { ListingFormat } from './listing-format.js';
import type { Source } from './listing.js';
import { partByPipes } from './pipe-form.js';

const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*[[\]{"])/;
const HTML_BEGINS = /^\s*<(?:!doctype|!--|[a-z])/i;
const HTML_TABLE = /<(?:html|body|table)[\s>]/i;

const OF_EXTENSIONS: ReadonlyMap<string, ListingFormat> = new Map([
  ['html', 'HTML'],
  ['htm', 'HTML'],
  ['csv', 'CSV'],
  ['tsv', 'CSV'],
  ['json', 'JSON'],
]);

/** By the first line that names the columns of a listing. Quotes around names are of CSV, be its delimiter a pipe. */
function formatOfColumns(text: string, columns: ColumnReader): ListingFormat | null {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (!columns.mayBeIn(line)) continue;
    if (line.includes('|') && !line.includes('"') && columns.columnsOf(partByPipes(line))) return 'TABLE';
    if (delimiterOfColumns(line, columns) !== null) return 'CSV';
  }
  return null;
}

/** Where nothing names the columns of a listing, how whatever it is is written. */
function formatByLook(text: string): ListingFormat {
  const lines = text.slice(0, 10_000).split(/\r\n|\n|\r/);
  const holds = (separator: string) => lines.filter((line) => line.split(separator, 3).length > 2).length > 1;
  if (holds('|')) return 'TABLE';
  return holds('\t') || holds(';') ? 'CSV' : 'TEXT';
}

/** How a source is written: by what it holds, and where that does not tell, by the end of its name. */
export function formatOf({ name, text }: Source, columns: ColumnReader): ListingFormat {
  if (JSON_BEGINS.test(text)) return 'JSON';
  if (HTML_BEGINS.test(text) || HTML_TABLE.test(text)) return 'HTML';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (givenDelimiter(text) !== null) return 'CSV';
  return formatOfColumns(text, columns) ?? OF_EXTENSIONS.get(extension) ?? formatByLook(text);
}
