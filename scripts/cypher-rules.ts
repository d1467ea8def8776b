import { bracketed, clausesOf, masked } from './cypher-text.js';

export interface CypherFault {
  /** From 1. */
  readonly line: number;
  readonly construct: string;
  readonly remedy: string;
}

interface Rule {
  readonly construct: string;
  readonly remedy: string;
  /** Its offsets in a text whose comments and strings are blanked. */
  readonly find: (text: string) => readonly number[];
}

const AGGREGATE = '(?:count|collect|min|max|avg|sum|stdev|percentileCont|percentileDisc)';
const PATTERN_COMPREHENSION = /^\[\s*(?:\w+\s*=\s*)?\(/;
/** A node with an arrow or a line after it: `(a)-[`, `(a)<--(b)`. */
const PATTERN = /\([^()]*\)\s*(?:<-|-)\s*(?:\[|-|>|\()/;

const every =
  (pattern: RegExp) =>
  (text: string): number[] =>
    [...text.matchAll(new RegExp(pattern.source, [...new Set(`${pattern.flags}gi`)].join('')))].map(
      (match) => match.index,
    );

/**
 * What the two engines read differently, or what one of them refuses: as measured on both. What a
 * rule cannot see from the text alone, the contract suite has to.
 */
export const CYPHER_RULES: readonly Rule[] = [
  {
    construct: 'toInteger()',
    remedy: "'1.9' is 1 on one engine and null on the other: store a number, or convert in TypeScript",
    find: every(/\btoInteger(?:OrNull)?\s*\(/),
  },
  {
    construct: 'toString()',
    remedy: 'floats are written differently: convert in TypeScript',
    find: every(/\btoString(?:OrNull)?\s*\(/),
  },
  {
    construct: 'sum()',
    remedy: 'of nothing it is null on one engine and 0 on the other: return the numbers, or count()',
    find: every(/\bsum\s*\(/),
  },
  {
    construct: 'trim()',
    remedy: 'no-break spaces stay on one engine: trim where the text is read',
    find: every(/\b[lrb]?trim\s*\(/),
  },
  {
    construct: 'substring() from a negative position',
    remedy: 'use right(), or cut in TypeScript',
    find: every(/\bsubstring\s*\([^)]*,\s*-/),
  },
  {
    construct: 'COLLECT { }',
    remedy: 'use a pattern comprehension: [(a)-[:TYPE]->(b) | b.id]',
    find: every(/\bCOLLECT\s*\{/),
  },
  {
    construct: 'a subquery or pattern predicate in the WHERE of an OPTIONAL MATCH',
    remedy: 'it loses rows: use a pattern comprehension, or filter after a WITH',
    find: (text) =>
      clausesOf(text)
        .filter(({ keyword, where }) => keyword === 'OPTIONAL MATCH' && where !== undefined)
        .filter(({ where }) => /\b(?:EXISTS|COUNT)\s*\{/i.test(where!) || PATTERN.test(where!))
        .map(({ at }) => at),
  },
  {
    construct: 'DELETE, SET or REMOVE beside an OPTIONAL MATCH',
    remedy: 'on a null it is an error on one engine: use MATCH',
    find: (text) => {
      const optional = clausesOf(text).find(({ keyword }) => keyword === 'OPTIONAL MATCH');
      if (!optional) return [];
      return every(/(?<![$.\w])(?:DETACH\s+DELETE|DELETE|SET|REMOVE)\b/)(text).slice(0, 1);
    },
  },
  {
    construct: 'an alternative of labels (n:A|B)',
    remedy: 'write (n) WHERE n:A OR n:B, or one statement a label',
    find: every(/(?:\(\s*\w*\s*:\s*[\w`]+(?:\s*&\s*[\w`]+)*\s*\||\b(?:WHERE|AND|OR|NOT)\s+\(?\w+:[\w`]+\s*\|)/),
  },
  {
    construct: 'duration',
    remedy: 'count days in TypeScript',
    find: every(/\bduration\b\s*[.(]/),
  },
  {
    construct: 'a component of a date',
    remedy: 'dates are text, 2023-02-16: compare them as text',
    find: every(/\b(?:date|datetime|localdatetime|time)\s*\([^()]*\)\s*\./),
  },
  {
    construct: 'a pattern comprehension inside another',
    remedy: 'return pairs of ids from two comprehensions and join them in TypeScript',
    find: (text) => {
      const comprehensions = comprehensionsOf(text);
      return comprehensions
        .filter((one) => comprehensions.some((o) => o.at < one.at && one.at < o.end))
        .map(({ at }) => at);
    },
  },
  {
    construct: 'a pattern comprehension in a WHERE',
    remedy: 'use EXISTS { }, COUNT { } or a pattern predicate, or filter after a WITH',
    find: (text) =>
      clausesOf(text)
        .filter(({ where }) => where !== undefined)
        .filter(({ where }) => comprehensionsOf(where!).length > 0)
        .map(({ whereAt }) => whereAt!),
  },
  {
    construct: 'a path variable in a pattern comprehension',
    remedy: 'return the ids of the nodes, each by its own name',
    find: every(/\[\s*\w+\s*=\s*\(/),
  },
  {
    construct: 'an aggregate inside a map or an index',
    remedy: 'give it a name in a WITH, then use the name',
    find: (text) => [
      ...every(new RegExp(`[{,]\\s*\\w+\\s*:\\s*${AGGREGATE}\\s*\\(`))(text),
      ...every(new RegExp(`\\b${AGGREGATE}\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\[`))(text),
    ],
  },
  {
    construct: 'an expression in SKIP or LIMIT',
    remedy: 'count in TypeScript and pass one parameter: LIMIT $limit',
    find: (text) =>
      clausesOf(text)
        .filter(({ keyword, body }) => /^(?:SKIP|LIMIT)$/.test(keyword) && !/^\s*(?:\$\w+|\d+)\s*$/.test(body))
        .map(({ at }) => at),
  },
  {
    construct: 'a quantified path',
    remedy: 'write the hops, or a variable length: -[:TYPE*1..3]->',
    find: every(/(?:\)\s*\{\s*\d*\s*,?\s*\d*\s*\}|(?:->|\]-|--)\s*(?:[+*]|\{\s*\d*\s*,?\s*\d*\s*\})|\)\)\s*[+*])/),
  },
  {
    construct: 'IN []',
    remedy:
      'of null it is null on one engine and false on the other: leave the condition out, or coalesce(x IN $list, false)',
    find: every(/\bIN\s*\[\s*\]/),
  },
  {
    construct: 'a map as a property',
    remedy: 'a property holds a scalar or a list of texts: give each value a property',
    find: every(/\bSET\s+\w+\.\w+\s*=\s*\{/),
  },
  {
    construct: 'an engine’s own id of a node',
    remedy: 'use the property id, which both engines have',
    find: every(/\b(?:elementId|id)\s*\(/),
  },
  {
    construct: 'a procedure of one engine',
    remedy: 'put the statement into cypher/grafeo/ and cypher/neo4j/, a file for each',
    find: every(/\bCALL\s+\w+\s*\./),
  },
  {
    construct: 'a statement about indexes or constraints',
    remedy: 'put it into cypher/grafeo/schema/ and cypher/neo4j/schema/',
    find: every(/\b(?:CREATE|DROP|SHOW)\s+(?:FULLTEXT\s+|TEXT\s+|RANGE\s+|VECTOR\s+)?(?:INDEX(?:ES)?|CONSTRAINTS?)\b/),
  },
];

const SPLICE: Omit<CypherFault, 'line'> = {
  construct: 'a splice ${ }',
  remedy: 'pass a parameter: $name',
};

/** The faults of a statement for all engines, in the order of its lines. */
export function cypherFaults(text: string): CypherFault[] {
  const blanked = masked(text);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const faults = CYPHER_RULES.flatMap(({ construct, remedy, find }) =>
    find(blanked).map((offset) => ({ line: lineOf(offset), construct, remedy })),
  );
  return [...faults, ...spliceFaults(text)].sort((a, b) => a.line - b.line);
}

/** What holds for the engines' own statements too: nothing is ever spliced into one. */
export function spliceFaults(text: string): CypherFault[] {
  return text.split('\n').flatMap((line, i) => (/\$\{|'\s*\+\s*\$/.test(line) ? [{ line: i + 1, ...SPLICE }] : []));
}

function comprehensionsOf(text: string): { readonly at: number; readonly end: number }[] {
  return bracketed(text).filter(({ at, end }) => PATTERN_COMPREHENSION.test(text.slice(at, end)));
}
