import { columnKey } from './columns.js';
import { ListingError } from './errors.js';
import { groupCode, GROUP_CODE_RULE } from './group-code.js';
import { groupHeadingOf } from './group-heading.js';
import { endOfValue, startOfValue, startsOfElements, startsOfMembers } from './json-places.js';
import type { ProseLine, Source } from './listing.js';
import { lineFinder } from './lines.js';
import { partRows, type CellRow } from './part-rows.js';
import { noTable, type FormWords, type PublishedRows, type PublishedTable } from './published-table.js';
import { refusedColumns } from './unknown-columns.js';
import { normaliseWhiteSpace } from './white-space.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More keys than any listing's rows have. */
const MOST_KEYS = 100;

/** What a listing's object may hold, by its key; rows may also be a list by themselves. */
const LISTING_KEYS: ReadonlyMap<string, 'group' | 'groupName' | 'name' | 'prose' | 'rows'> = new Map([
  ['group', 'group'],
  ['groupcode', 'group'],
  ['groupname', 'groupName'],
  ['name', 'name'],
  ['heading', 'name'],
  ['prose', 'prose'],
  ['description', 'prose'],
  ['rows', 'rows'],
  ['documents', 'rows'],
]);

class JsonPage {
  readonly lineAt: (offset: number) => number;

  constructor(
    readonly source: Source,
    readonly words: FormWords,
  ) {
    this.lineAt = lineFinder(source);
  }

  refuse(at: number, fault: string): ListingError {
    return new ListingError(
      this.source.name,
      this.lineAt(at),
      fault,
      `give a list of rows with ${this.words.columns.needed}, or {"group": "DAG", "name": "…", "rows": […]}`,
    );
  }

  /** A string, number or null as a text on one line. */
  text(value: unknown, at: number, key: string): string {
    if (value === null || value === undefined) return '';
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw this.refuse(at, `${JSON.stringify(key.slice(0, 100))} holds neither a text nor a number`);
    }
    return normaliseWhiteSpace(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));
  }
}

/** The names by which the rows call their fields, in the order in which they come, as columns. */
function namesOf(page: JsonPage, rows: readonly unknown[], at: number): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) {
    if (!isFields(row)) continue;
    for (const key of Object.keys(row)) {
      if (!names.has(columnKey(key))) names.set(columnKey(key), key);
    }
    if (names.size > MOST_KEYS) throw page.refuse(at, `its rows have more than ${MOST_KEYS} different fields`);
  }
  return names;
}

function readRows(page: JsonPage, rows: readonly unknown[], at: number): PublishedRows {
  const names = namesOf(page, rows, at);
  const columns = page.words.columns.columnsOf([...names.values()]);
  const starts = [...startsOfElements(page.source.text, at)];
  const keys = [...names.keys()];
  const cellRows = rows.map((row, i): CellRow => {
    const start = starts[i]!;
    const place = { line: page.lineAt(start), text: JSON.stringify(row) };
    if (!isFields(row)) return { ...place, cells: [], fault: 'it is no object with the fields of a row' };
    const values = new Map(Object.entries(row).map(([key, value]) => [columnKey(key), value]));
    const cells = keys.map((key) => ({ text: page.text(values.get(key), start, names.get(key)!) }));
    return { ...place, cells };
  });
  const place = { source: page.source.name, line: page.lineAt(at) };
  if (columns) return partRows(place, columns, cellRows, page.words);
  const texts = cellRows.slice(0, 100).map(({ cells }) => cells.map(({ text }) => text));
  throw refusedColumns(place, 'its rows have not the fields of a listing', page.words.columns, {
    names: [...names.values()],
    rows: texts,
  });
}

/** The words of a listing's object: one text, or a list of texts. */
function proseIn(page: JsonPage, value: unknown, at: number): ProseLine[] {
  const paragraphs = Array.isArray(value) ? value : [value];
  const starts = Array.isArray(value) ? [...startsOfElements(page.source.text, at)] : [at];
  return paragraphs
    .map((paragraph, i) => ({ line: page.lineAt(starts[i]!), text: page.text(paragraph, starts[i]!, 'prose') }))
    .filter(({ text }) => text !== '');
}

/** The code of the group that is written; null where none is. */
function codeOf(page: JsonPage, written: string, at: number): string | null {
  if (written === '') return null;
  const code = groupCode(written, page.words.otherCodes);
  if (code !== null) return code;
  throw new ListingError(
    page.source.name,
    page.lineAt(at),
    `${JSON.stringify(written.slice(0, 100))} is no code of a group`,
    GROUP_CODE_RULE,
  );
}

interface Given {
  readonly group: string | null;
}

function listingIn(page: JsonPage, value: Fields, at: number, outer: Given): PublishedTable {
  const starts = startsOfMembers(page.source.text, at);
  const found = new Map<string, { value: unknown; at: number }>();
  for (const [key, start] of starts) {
    const part = LISTING_KEYS.get(columnKey(key));
    if (part !== undefined) found.set(part, { value: value[key], at: start });
    else if (isFields(value[key]) || Array.isArray(value[key]))
      throw page.refuse(start, `${JSON.stringify(key)} is nothing of a listing`);
  }
  const rows = found.get('rows')!;
  if (!Array.isArray(rows.value)) throw page.refuse(rows.at, 'its rows are no list');
  const textOf = (part: string): string => {
    const there = found.get(part);
    return there ? page.text(there.value, there.at, part) : '';
  };
  const written = textOf('group');
  const heading =
    groupHeadingOf(written, page.words.otherCodes) ??
    (textOf('groupName') === '' ? null : { code: written, groupName: textOf('groupName') });
  const groupAt = found.get('group')?.at ?? at;
  const code = codeOf(page, heading?.code ?? written, groupAt);
  const name = textOf('name');
  const prose = found.get('prose');
  return {
    group: code ?? outer.group,
    groupHeading:
      heading && code !== null
        ? { ...heading, code, line: page.lineAt(groupAt), text: `${heading.groupName} (${code})` }
        : null,
    tableHeading: name === '' ? null : name,
    prose: prose ? proseIn(page, prose.value, prose.at) : [],
    ...readRows(page, rows.value, rows.at),
    ...partOf(page, at),
  };
}

const partOf = ({ source, lineAt }: JsonPage, at: number): Pick<PublishedTable, 'published' | 'firstLine'> => ({
  published: source.text.slice(at, endOfValue(source.text, at)),
  firstLine: lineAt(at),
});

/** The key under which an object holds its rows or its listings. */
const keyOf = (value: Fields, is: (key: string) => boolean): string | undefined =>
  Object.keys(value).find((key) => is(columnKey(key)));
const isRows = (key: string): boolean => LISTING_KEYS.get(key) === 'rows';

function listingsIn(page: JsonPage, value: unknown, at: number, outer: Given): PublishedTable[] {
  if (isFields(value)) {
    if (keyOf(value, isRows) !== undefined) return [listingIn(page, value, at, outer)];
    const key = keyOf(value, (k) => k === 'listings');
    if (key === undefined) throw noTable(page.source, page.words);
    const listings = startsOfMembers(page.source.text, at).get(key)!;
    const group = keyOf(value, (k) => k === 'group');
    const written = group === undefined ? '' : page.text(value[group], at, 'group');
    const code = groupHeadingOf(written, page.words.otherCodes)?.code ?? codeOf(page, written, at);
    if (!Array.isArray(value[key])) throw page.refuse(listings, 'its listings are no list');
    return listingsOf(page, value[key], listings, { group: code });
  }
  if (!Array.isArray(value)) throw noTable(page.source, page.words);
  if (value.some((element) => isFields(element) && keyOf(element, isRows) !== undefined)) {
    return listingsOf(page, value, at, outer);
  }
  if (!value.some(isFields)) throw noTable(page.source, page.words);
  return [
    {
      group: outer.group,
      groupHeading: null,
      tableHeading: null,
      prose: [],
      ...readRows(page, value, at),
      ...partOf(page, at),
    },
  ];
}

function listingsOf(page: JsonPage, values: readonly unknown[], at: number, outer: Given): PublishedTable[] {
  const starts = [...startsOfElements(page.source.text, at)];
  return values.map((value, i) => {
    if (!isFields(value) || keyOf(value, isRows) === undefined) throw page.refuse(starts[i]!, 'this is no listing');
    return listingIn(page, value, starts[i]!, outer);
  });
}

function parse(source: Source): unknown {
  try {
    return JSON.parse(source.text);
  } catch (error) {
    const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new ListingError(
      source.name,
      at === undefined ? null : lineFinder(source)(Number(at)),
      'it is not well-formed JSON',
      'correct it here, or name the form with --format',
    );
  }
}

/**
 * The listings of a JSON text: a list of rows, an object with `rows` and perhaps `group`, `groupName`,
 * `name` and `prose`, a list of these, or an object with `listings` and perhaps a `group` for all.
 */
export function tablesOfJson(source: Source, words: FormWords): PublishedTable[] {
  const page = new JsonPage(source, words);
  const tables = listingsIn(page, parse(source), startOfValue(source.text), { group: null });
  if (tables.length === 0) throw noTable(source, words);
  return tables;
}
