import { columnKey, columnsOf, partRows, type CellRow } from './columns.js';
import { ListingError } from './errors.js';
import { endOfValue, startOfValue, startsOfElements, startsOfMembers } from './json-places.js';
import type { ProseLine, Source } from './listing.js';
import { lineFinder } from './lines.js';
import {
  EXPECTED_COLUMNS,
  groupHeadingOf,
  noTable,
  type PublishedRow,
  type PublishedTable,
} from './published-table.js';
import { numbered } from './row-numbers.js';
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

/** Names of a row's fields that no column of a table has. */
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([['name', 'Short Name']]);

class JsonPage {
  readonly lineAt: (offset: number) => number;

  constructor(readonly source: Source) {
    this.lineAt = lineFinder(source);
  }

  refuse(at: number, fault: string): ListingError {
    return new ListingError(
      this.source.name,
      this.lineAt(at),
      fault,
      `give a list of rows with ${EXPECTED_COLUMNS}, or {"group": "DAG", "name": "…", "rows": […]}`,
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
      if (!names.has(columnKey(key))) names.set(columnKey(key), FIELD_NAMES.get(columnKey(key)) ?? key);
    }
    if (names.size > MOST_KEYS) throw page.refuse(at, `its rows have more than ${MOST_KEYS} different fields`);
  }
  if (names.has('date') && !names.has('dateofmeeting')) names.set('date', 'Date Of Meeting');
  return names;
}

function readRows(page: JsonPage, rows: readonly unknown[], at: number): PublishedRow[] {
  const names = namesOf(page, rows, at);
  const columns = columnsOf([...names.values()]);
  if (!columns) throw page.refuse(at, 'its rows have not the fields of a listing');
  const starts = [...startsOfElements(page.source.text, at)];
  const keys = [...names.keys()];
  const others = new Map<number, PublishedRow>();
  const cellRows: CellRow[] = [];
  for (const [i, row] of rows.entries()) {
    const start = starts[i]!;
    const place = { line: page.lineAt(start), text: JSON.stringify(row) };
    if (!isFields(row)) {
      others.set(i, { ...place, parted: 'NOT', fault: 'it is no object with the fields of a row' });
      continue;
    }
    const values = new Map(Object.entries(row).map(([key, value]) => [columnKey(key), value]));
    const cells = keys.map((key) => ({ text: page.text(values.get(key), start, names.get(key)!), url: null }));
    cellRows.push({ ...place, cells });
  }
  const parted = partRows({ source: page.source.name, line: page.lineAt(at) }, columns, cellRows).values();
  return rows.map((_row, i) => others.get(i) ?? parted.next().value!);
}

/** The words of a listing's object: one text, or a list of texts. */
function proseIn(page: JsonPage, value: unknown, at: number): ProseLine[] {
  const paragraphs = Array.isArray(value) ? value : [value];
  const starts = Array.isArray(value) ? [...startsOfElements(page.source.text, at)] : [at];
  return paragraphs
    .map((paragraph, i) => ({ line: page.lineAt(starts[i]!), text: page.text(paragraph, starts[i]!, 'prose') }))
    .filter(({ text }) => text !== '');
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
    groupHeadingOf(written) ?? (textOf('groupName') === '' ? null : { code: written, groupName: textOf('groupName') });
  const groupAt = found.get('group')?.at ?? at;
  const code = heading?.code ?? written;
  if (code !== '' && !/^\p{Lu}[\p{Lu}\p{N}-]{0,15}$/u.test(code))
    throw page.refuse(groupAt, `${JSON.stringify(code.slice(0, 100))} is no code of a group`);
  const name = textOf('name');
  const prose = found.get('prose');
  return {
    group: code === '' ? outer.group : code,
    groupHeading:
      heading && heading.code !== ''
        ? { ...heading, line: page.lineAt(groupAt), text: `${heading.groupName} (${heading.code})` }
        : null,
    tableHeading: name === '' ? null : name,
    prose: prose ? proseIn(page, prose.value, prose.at) : [],
    rows: readRows(page, rows.value, rows.at),
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
    if (key === undefined) throw noTable(page.source);
    const listings = startsOfMembers(page.source.text, at).get(key)!;
    const group = keyOf(value, (k) => k === 'group');
    const written = group === undefined ? '' : page.text(value[group], at, 'group');
    if (!Array.isArray(value[key])) throw page.refuse(listings, 'its listings are no list');
    return listingsOf(page, value[key], listings, {
      group: written === '' ? null : (groupHeadingOf(written)?.code ?? written),
    });
  }
  if (!Array.isArray(value)) throw noTable(page.source);
  if (value.some((element) => isFields(element) && keyOf(element, isRows) !== undefined)) {
    return listingsOf(page, value, at, outer);
  }
  if (!value.some(isFields)) throw noTable(page.source);
  return [
    {
      group: outer.group,
      groupHeading: null,
      tableHeading: null,
      prose: [],
      rows: readRows(page, value, at),
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
export function tablesOfJson(source: Source): PublishedTable[] {
  const page = new JsonPage(source);
  const tables = listingsIn(page, parse(source), startOfValue(source.text), { group: null });
  if (tables.length === 0) throw noTable(source);
  return tables.map(numbered);
}
