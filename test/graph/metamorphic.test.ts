import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { GraphFacts, NodeFact } from '../../src/graph/facts.js';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { isOfMeetings } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { isRow, linesOf, pageOf, withNames, withText, written, type Line, type PageRow } from './changed-page.js';
import { AS_IT_STANDS, byLine, differences, describeGraph, type Description, type Wording } from './described-graph.js';

/*
 * The sample, changed throughout: its graph may change by the names that were changed, and by nothing else.
 */

const lines = linesOf(readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8'));

function graphOf(...pages: readonly string[]): GraphFacts {
  const listings = pages.flatMap((text, i) =>
    readListings({ name: `page ${i + 1}`, text }, { words: defaultProfile().listing }).filter(isOfMeetings),
  );
  return inferGraph(
    listings.map((listing) => ({
      sha256: createHash('sha256').update(listing.published).digest('hex'),
      asOf: '2024-07-01T00:00:00.000Z',
      ingestedAt: '2024-07-01T00:00:00.000Z',
      listing,
    })),
  );
}

const original = graphOf(pageOf(lines));

interface Changed {
  /** How the words were changed, where a thing may be called by them. */
  readonly words?: Partial<Wording>;
  /** What is left of a text of either page when the change is taken off it. */
  readonly without?: (text: string) => string;
  readonly row?: Description['row'];
  readonly idsChange?: boolean;
}

/** The found graph is that of the sample, but for the words that were changed. */
function assertSame(found: GraphFacts, { words = {}, without, row = byLine, idsChange = false }: Changed): void {
  const wording = { ...AS_IT_STANDS, ...(without ? { text: without } : {}) };
  const expected = describeGraph(original, { wording: { ...wording, ...words }, row, idsChange });
  assert.deepEqual(differences(expected, describeGraph(found, { wording, row, idsChange })).slice(0, 20), []);
}

const saysTheSame = (page: readonly Line[], changed: Changed): void => assertSame(graphOf(pageOf(page)), changed);

const RUNS = { seed: 20240701, numRuns: 20, includeErrorInReport: true } as const;

/** One of `among`, told by the seed and the place alone, so that a counterexample is one number. */
function chosen<T>(among: readonly T[], seed: number, place: number): T {
  return among[createHash('sha256').update(`${seed} ${place}`).digest().readUInt32BE() % among.length]!;
}

/** Words that the rules know, in lower case, whether from the lexicon or because they join words. */
const KNOWN_WORDS = new Set([
  ...(
    readFileSync(join(PACKAGE_ROOT, 'profiles', 'mhhs.yaml'), 'utf8')
      .replace(/#.*$/gm, '')
      .match(/\p{L}+/gu) ?? []
  ).map((word) => word.toLowerCase()),
  ...[
    'no',
    'nr',
    'to',
    'vs',
    'and',
    'of',
    'on',
    'for',
    'from',
    'the',
    'it',
    'its',
    'held',
    'cr',
    'crs',
    'st',
    'nd',
    'rd',
    'th',
  ],
  ...[
    'at',
    'as',
    'is',
    'in',
    'by',
    'this',
    'was',
    'has',
    'zip',
    'pdf',
    'clean',
    'review',
    'approval',
    'number',
    'programme',
  ],
]);

const capitals = fc.integer({ min: 2, max: 8 }).chain((length) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
    minLength: length,
    maxLength: length,
  }),
);
const pageText = pageOf(lines);
const freshCode = capitals.filter((code) => !KNOWN_WORDS.has(code.toLowerCase()) && !pageText.includes(code));

describe('a page whose groups are called otherwise', () => {
  const NAMES: Readonly<Record<string, string>> = {
    'Testing and Migration Advisory Group': 'Xylem and Quarry Zonal Forum',
    'Testing Advisory Group': 'Xylem Zonal Forum',
    'Design Advisory Group': 'Quartz Yearly Board',
  };

  const renaming = (codes: Readonly<Record<string, string>>) => {
    const code = (written: string) => codes[written] ?? written;
    const text = (written: string) => {
      let changed = written;
      for (const [name, other] of Object.entries(NAMES)) changed = changed.replaceAll(name, other);
      return changed.replace(/(?<!\p{L})(?:DAG|TMAG|PSG)(?!\p{L})/gu, code);
    };
    return { code, text };
  };

  it('says the same of the groups of other names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(freshCode, { minLength: 3, maxLength: 3 }), ([dag, tmag, psg]) => {
        const words = renaming({ DAG: dag!, TMAG: tmag!, PSG: psg! });
        saysTheSame(withText(lines, words.text), { words });
      }),
      RUNS,
    );
  });

  it('says the same of groups whose codes have digits', () => {
    const words = renaming({ DAG: 'WG2', TMAG: 'B2BG', PSG: 'S4' });
    // A reader could not tell a number that is glued to such a code, as WG222.1, so it is parted here.
    const text = (name: string) => words.text(name.replace(/\b(DAG|TMAG)(?=\d)/g, '$1 '));
    saysTheSame(withText(lines, text), { words: { ...words, text } });
  });

  it('says the same of groups whose codes are months and words for kinds', () => {
    for (const code of ['MAR', 'MAY', 'SEP', 'ATT', 'ACT', 'LOG', 'PACK']) {
      const words = renaming({ DAG: code, TMAG: 'QXB', PSG: 'QXC' });
      saysTheSame(withText(lines, words.text), { words });
    }
  });

  // Left out, since a reader could not tell either: REPORT (a group of that code puts the word into titles), V (a
  // number after it is a version), DRAFT (in capitals before a title it is a marker). Codes of change requests and
  // references (CR, DES, DIP) are never codes of groups.
  it('says the same of a group whose code is TOR', () => {
    const words = renaming({ DAG: 'TOR', TMAG: 'QXB', PSG: 'QXC' });
    saysTheSame(withText(lines, words.text), { words });
  });
});

describe('a page of other days', () => {
  const iso = (date: DateTime) => date.toFormat('yyyy-MM-dd');
  const DAY_IN_NAME = new RegExp(
    `(?<!\\d)(?<day>\\d{1,2}) (?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?<year>\\d{4}))?(?!\\p{L}|\\d)`,
    'gu',
  );

  const moving = (move: (date: DateTime) => DateTime) => {
    const at = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
    const date = (text: string) => iso(move(at(text)));
    const inName = (name: string, tabled: string | null) =>
      name.replace(DAY_IN_NAME, (_, day: string, month: string, year: string | undefined) => {
        const of = (y: number) =>
          DateTime.fromFormat(`${day} ${month} ${y}`, 'd MMMM y', { zone: 'utc', locale: 'en' });
        const latest = of(at(tabled ?? '').year);
        const named =
          year !== undefined ? of(Number(year)) : iso(latest) <= (tabled ?? '') ? latest : of(latest.year - 1);
        const format = `${day.startsWith('0') ? 'dd' : 'd'} MMMM${year === undefined ? '' : ' yyyy'}`;
        return move(named).toFormat(format, { locale: 'en' });
      });
    const row = (line: Line): Line => {
      if (!isRow(line)) return line;
      const moved = date(line.date);
      return {
        ...line,
        date: moved,
        printed: moved.split('-').reverse().join('/'),
        name: inName(line.name, line.date),
      };
    };
    const words: Partial<Wording> = { date, text: (text, day) => (day === null ? text : inName(text, day)) };
    return { row, words };
  };

  it('says the same where all are moved by some days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6000, max: 12000 }), (days) => {
        const { row, words } = moving((date) => date.plus({ days }));
        saysTheSame(lines.map(row), { words });
      }),
      RUNS,
    );
  });

  it('says the same where all are moved by some years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70, max: 70 }), (years) => {
        const { row, words } = moving((date) => date.plus({ years }));
        saysTheSame(lines.map(row), { words });
      }),
      RUNS,
    );
  });
});

describe('a page of other numbers', () => {
  it('says the same of meetings whose numbers are higher', () => {
    const NUMBER =
      /(?<group>(?<!\p{L})(?:DAG|TMAG)(?: Extraordinary)? ?)(?<number>\d{1,2})(?<part>\.\d)?(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)|[\d.]*\d)/gu;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 960 }), (more) => {
        const up = (number: string) => number.replace(/^\d+/, (whole) => String(Number(whole) + more));
        const name = (text: string) =>
          text.replace(
            NUMBER,
            (_, group: string, number: string, part: string | undefined) => `${group}${up(number)}${part ?? ''}`,
          );
        saysTheSame(withNames(lines, name), { words: { meetingNumber: up, text: name } });
      }),
      RUNS,
    );
  });

  it('says the same of change requests of other numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), (more) => {
        const changeRequest = (text: string) =>
          text.replace(
            /(?<!\p{L})CR(\d{3})/gu,
            (_, number: string) => `CR${String(Number(number) + more).padStart(3, '0')}`,
          );
        saysTheSame(withText(lines, changeRequest), {
          words: { changeRequest, text: changeRequest, reference: changeRequest },
        });
      }),
      RUNS,
    );
  });

  it('says the same of references of other numbers', () => {
    const REFERENCE = /(?<prefix>(?<!\p{L})(?:DES|BRS|BPD|BP|IF|DEL|DIP|E2E|D|P)[- ]?)(?<number>\d{2,4})(?!\d)/gu;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), (more) => {
        const reference = (text: string) =>
          text.replace(
            REFERENCE,
            (_, prefix: string, number: string) =>
              `${prefix}${String(Number(number) + more).padStart(number.length, '0')}`,
          );
        saysTheSame(withNames(lines, reference), { words: { reference, text: reference } });
      }),
      RUNS,
    );
  });
});

describe('a page of other titles', () => {
  /** Groups that the page tells of in words as well. */
  const LISTED = new Set(['DAG', 'TMAG', 'PSG']);

  /** A word and its plural are one word to the rules. */
  const stemOf = (word: string): string =>
    word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;

  /** No word of the lexicon begins with these, so that none is near. */
  const FIRST = 'kqxyz';
  const REST = 'bcdfghjklmnpqrtvwxyz';

  /** Another word of the same length for each stem, told by the seed; never two alike. */
  function inventor(seed: number): (stem: string) => string {
    const known = new Map<string, string>();
    const taken = new Set<string>();
    return (stem) => {
      const before = known.get(stem);
      if (before !== undefined) return before;
      for (let attempt = 0; ; attempt++) {
        const bytes = createHash('sha256').update(`${seed} ${stem} ${attempt}`).digest();
        const word = Array.from(stem)
          .map((_, i) => (i === 0 ? FIRST : REST).charAt(bytes[i % 32]! % (i === 0 ? FIRST : REST).length))
          .join('');
        if (taken.has(word)) continue;
        taken.add(word);
        known.set(stem, word);
        return word;
      }
    };
  }

  const shaped = (word: string, like: string): string =>
    Array.from(word)
      .map((letter, i) => (like.charAt(i) === like.charAt(i).toUpperCase() ? letter.toUpperCase() : letter))
      .join('');

  const rewording = (seed: number) => {
    const invent = inventor(seed);
    return (text: string) =>
      text.replace(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu, (word) => {
        const lower = word.toLowerCase();
        if (word.length <= 3 || KNOWN_WORDS.has(lower) || LISTED.has(word) || word.startsWith('Attach')) return word;
        const stem = stemOf(lower);
        return shaped(`${invent(stem)}${lower.slice(stem.length)}`, word);
      });
  };

  it('says the same', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const text = rewording(seed);
        const code = (written: string) => (LISTED.has(written) ? written : text(written));
        saysTheSame(withNames(lines, text), {
          words: { code, text: (written, day) => (day === null ? written : text(written)) },
          idsChange: true,
        });
      }),
      RUNS,
    );
  });
});

describe('a page typed otherwise', () => {
  const without = (text: string): string =>
    text
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/\s+/g, ' ')
      .toLowerCase();

  it('says the same whatever dash is typed between the parts', () => {
    for (const dash of ['-', '–', '—', '‒', '―', '−', '‐', '‑']) {
      const spaced = (name: string) => name.replace(/ [-–] | -(?= )/g, (m) => (m === ' -' ? ` ${dash}` : ` ${dash} `));
      saysTheSame(withNames(lines, spaced), { without });
    }
  });

  it('says the same whatever hyphen is typed inside words', () => {
    for (const dash of ['‐', '‑']) {
      const glued = (name: string) => name.replace(/(?<=\S)-(?=\S)/g, dash);
      saysTheSame(withNames(lines, glued), { without });
    }
  });

  it('says the same with other white space, invisible marks and line ends', () => {
    const BLANKS = [' ', '  ', '\u00A0', '\u2009', ' \u200B', '\u00AD ', '\u202F'];
    const ENDS = ['', ' ', '\u00A0', '\t'];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const typed = lines.map((line, at) => {
          if (!isRow(line)) return line;
          const blank = (_: string, place: number) => chosen(BLANKS, seed, at * 1000 + place);
          return `${written(line).replace(/ /g, blank)}${chosen(ENDS, seed, at)}`;
        });
        assertSame(graphOf(typed.join('\r\n')), { without });
      }),
      RUNS,
    );
  });

  it('says the same whatever the case of the words for kinds', () => {
    const KIND = /(?<!\p{L})(?:papers|minutes|actions|headline|report|attache?ment|appendix)(?!\p{L})/giu;
    for (const change of [(w: string) => w.toUpperCase(), (w: string) => w.toLowerCase()]) {
      saysTheSame(
        withNames(lines, (name) => name.replace(KIND, change)),
        { without },
      );
    }
  });

  it('says the same however a version is written', () => {
    for (const version of ['V$1', 'v $1', 'V $1', 'v.$1', 'version $1', 'Ver. $1', '(v$1)']) {
      const other = (name: string) =>
        name.replace(/(?<![\p{L}])v(\d+\.\d+)/gu, version).replace(/(?<=\d)\((?=change)/g, ' (');
      saysTheSame(withNames(lines, other), { without });
    }
  });
});

describe('a page in another order', () => {
  const byText = (row: NodeFact) => String(row.properties.text);

  it('says the same whatever the order of its rows', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const order = lines.map((_, i) => i);
        const rank = new Map(lines.map((line, i) => [line, chosen(order, seed, i)]));
        const places = lines.flatMap((line, i) => (isRow(line) ? [i] : []));
        const shuffled = [...lines];
        // Each table keeps its own rows.
        const last = places.findLast((place, i) => places[i + 1] !== place + 1 && i < places.length - 1)!;
        for (const table of [places.filter((p) => p <= last), places.filter((p) => p > last)]) {
          const rows = table.map((p) => lines[p]!).sort((a, b) => rank.get(a)! - rank.get(b)!);
          table.forEach((place, i) => (shuffled[place] = rows[i]!));
        }
        saysTheSame(shuffled, { row: byText });
      }),
      RUNS,
    );
  });

  it('says the same with its listings swapped, and in two files', () => {
    const second = lines.indexOf('Testing and Migration Advisory Group (TMAG)');
    const first = lines.indexOf('Design Advisory Group (DAG)');
    const [head, dag, tmag] = [lines.slice(0, first), lines.slice(first, second), lines.slice(second)];
    const swapped = [...head, ...tmag, '', '', ...dag];
    saysTheSame(swapped, { row: byText });
    assertSame(graphOf(pageOf(tmag), pageOf(dag)), { row: byText });
  });
});

describe('a page with a letter mistyped', () => {
  /** The words that open a name and say what it is; those inside a title are the title's. */
  const KIND =
    /^(?:(?:Extraordinary )?(?:DAG|TMAG)(?: Extraordinary)? ?[\d.]*(?: \(Extraordinary\))?(?: -)? )?(?:(?:Meeting )?(?<pack>Papers)|(?<record>Minutes|Headline)|(?<attachment>Attachment|Attachement|appendix))(?!\p{L})/du;
  const INNER = /(?<attachment>Attachment|Appendix)(?= \d)/du;

  const slips = (word: string): string[] => {
    const found: string[] = [];
    for (let i = 1; i < word.length; i++) {
      found.push(`${word.slice(0, i)}${word.charAt(i)}${word.slice(i)}`);
      if (word.length > 6) found.push(`${word.slice(0, i)}${word.slice(i + 1)}`);
      if (i + 1 < word.length && word.charAt(i) !== word.charAt(i + 1))
        found.push(`${word.slice(0, i)}${word.charAt(i + 1)}${word.charAt(i)}${word.slice(i + 2)}`);
    }
    return found;
  };

  const standsTwice = (row: PageRow) => lines.filter((l) => isRow(l) && written(l) === written(row)).length > 1;
  const slipsOf = lines.flatMap((line, at) => {
    if (!isRow(line) || standsTwice(line)) return [];
    return [KIND, INNER].flatMap((pattern) => {
      const range = Object.values(pattern.exec(line.name)?.indices?.groups ?? {}).find((r) => Array.isArray(r));
      if (!range) return [];
      const [from, to] = range;
      return slips(line.name.slice(from, to)).map((slip) => ({
        at,
        name: `${line.name.slice(0, from)}${slip}${line.name.slice(to)}`,
      }));
    });
  });

  it('keeps the kind of every document and all relations', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...slipsOf), { minLength: 8, maxLength: 8, selector: (s) => s.at }),
        (mistyped) => {
          const names = new Map(mistyped.map(({ at, name }) => [at, name]));
          const changed = lines.map((line, at) => (isRow(line) ? { ...line, name: names.get(at) ?? line.name } : line));
          saysTheSame(changed, { without: () => '', idsChange: true });
        },
      ),
      { ...RUNS, numRuns: 40 },
    );
  });
});

describe('a page that has lost rows', () => {
  /** What rests on nothing but the rows of its own document. */
  const OF_ONE_NAME = new Set(['TABLED_AT', 'SUPPORTS', 'REFERS_TO', 'TERMS_OF_REFERENCE_OF']);
  const documentsOf = (facts: GraphFacts) =>
    new Map(facts.nodes.filter((n) => n.label === 'Document').map((n) => [n.id, n]));
  const memberships = (facts: GraphFacts) =>
    new Map(facts.relationships.filter((e) => e.type === 'VERSION_OF').map((e) => [e.from, e.to]));
  const referencesOf = (facts: GraphFacts) =>
    new Map(facts.nodes.map((n) => [n.id, String(n.properties.reference ?? n.id)]));
  const [before, seriesBefore] = [documentsOf(original), memberships(original)];

  it('says of what remains all that rests on its own rows, and leads nowhere', () => {
    const anyRows = lines.flatMap((line, i) => (isRow(line) ? [i] : []));
    fc.assert(
      fc.property(fc.subarray(anyRows), (gone) => {
        const lost = new Set(gone);
        const kept = lines.filter((_, i) => !lost.has(i));
        const found = graphOf(pageOf(kept));
        const ids = new Set(found.nodes.map((n) => n.id));
        for (const edge of found.relationships) assert.ok(ids.has(edge.from) && ids.has(edge.to), JSON.stringify(edge));
        const resting = new Set(found.relationships.filter((e) => e.type === 'EVIDENCED_BY').map((e) => e.from));
        const own = (facts: GraphFacts) => {
          const names = referencesOf(facts);
          return facts.relationships
            .filter((e) => OF_ONE_NAME.has(e.type) && documents.has(e.from))
            .map(({ type, from, to, basis, rule, confidence }) =>
              JSON.stringify({ type, from, to: names.get(to), basis, rule, confidence }),
            )
            .sort();
        };
        const documents = documentsOf(found);
        for (const [id, { properties }] of documents) {
          assert.deepEqual(properties, before.get(id)?.properties, id);
          assert.ok(resting.has(id), id);
        }
        assert.deepEqual(own(found), own(original));
        // What is one series was one before: rows that are gone join nothing.
        const wholes = new Map<string, string>();
        for (const [document, series] of memberships(found)) {
          const was = seriesBefore.get(document)!;
          assert.equal(wholes.get(series) ?? was, was, document);
          wholes.set(series, was);
          if (was.startsWith('CR')) assert.equal(series, was);
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});
