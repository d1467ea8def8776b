import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CYPHER_RULES, cypherFaults } from '../../scripts/cypher-rules.js';

const BAD: readonly (readonly [construct: string, statement: string])[] = [
  ['toInteger()', 'MATCH (m:Meeting) RETURN toInteger(m.number)'],
  ['toString()', 'MATCH (m:Meeting) RETURN toString(m.level)'],
  ['sum()', 'MATCH (l:Listing) RETURN sum(l.rowCount) AS rows'],
  ['trim()', 'MATCH (d:Document) RETURN trim(d.title)'],
  ['trim()', 'MATCH (d:Document) RETURN lTrim ( d.title )'],
  ['substring() from a negative position', 'MATCH (d:Document) RETURN substring(d.title, -3)'],
  ['COLLECT { }', 'MATCH (m:Meeting) RETURN COLLECT { MATCH (m)<--(d) RETURN d.id } AS ids'],
  [
    'a subquery or pattern predicate in the WHERE of an OPTIONAL MATCH',
    'MATCH (m:Meeting) OPTIONAL MATCH (m)<--(d:Document) WHERE EXISTS { (d)-[:REVISES]->() } RETURN d.id',
  ],
  [
    'a subquery or pattern predicate in the WHERE of an OPTIONAL MATCH',
    'MATCH (m:Meeting)\nOPTIONAL MATCH (m)<--(d:Document)\nWHERE NOT (d)-[:REVISES]->(:Document)\nRETURN d.id',
  ],
  [
    'a subquery or pattern predicate in the WHERE of an OPTIONAL MATCH',
    'MATCH (m) CALL { WITH m OPTIONAL MATCH (m)--(d) WHERE COUNT { (d)--() } > 1 RETURN d } RETURN d.id',
  ],
  ['DELETE, SET or REMOVE beside an OPTIONAL MATCH', 'MATCH (a) OPTIONAL MATCH (a)-->(b) DETACH DELETE b'],
  ['DELETE, SET or REMOVE beside an OPTIONAL MATCH', 'MATCH (a) OPTIONAL MATCH (a)-->(b) SET b.x = 1'],
  ['an alternative of labels (n:A|B)', 'MATCH (n:ChangeRequest|DocumentSeries) RETURN n.id'],
  ['an alternative of labels (n:A|B)', 'MATCH (n) WHERE n:ChangeRequest|DocumentSeries RETURN n.id'],
  ['an alternative of labels (n:A|B)', 'MATCH (d)-[:VERSION_OF]->(:`ChangeRequest`|DocumentSeries) RETURN d.id'],
  ['duration', 'RETURN duration.between($a, $b)'],
  ['a component of a date', 'MATCH (m:Meeting) RETURN date(m.date).year'],
  ['a pattern comprehension inside another', 'MATCH (m) RETURN [(m)<--(d) | [(d)-->(e) | e.id]] AS ids'],
  ['a pattern comprehension in a WHERE', 'MATCH (m) WHERE size([(m)<--(d) | d.id]) > 1 RETURN m.id'],
  ['a path variable in a pattern comprehension', 'MATCH (m) RETURN [p = (m)<--(d) | length(p)] AS ids'],
  ['an aggregate inside a map or an index', 'MATCH (m) RETURN { many: count(m) } AS row'],
  ['an aggregate inside a map or an index', 'MATCH (m) RETURN collect(m.id)[0] AS first'],
  ['an expression in SKIP or LIMIT', 'MATCH (m) RETURN m.id LIMIT $first + 1'],
  ['an expression in SKIP or LIMIT', 'MATCH (m) RETURN m.id SKIP toFloat($a) LIMIT 1'],
  ['an expression in SKIP or LIMIT', 'MATCH (m) CALL { WITH m MATCH (m)--(d) RETURN d LIMIT 2 * $n } RETURN d.id'],
  ['a quantified path', 'MATCH ((a)-[:REVISES]->(b)){1,3} RETURN a.id'],
  ['a quantified path', 'MATCH (a)-[:REVISES]->+(b) RETURN a.id'],
  ['a quantified path', 'MATCH (a) ((x)-->(y))+ (b) RETURN a.id'],
  ['IN []', 'MATCH (m) WHERE m.number IN [] RETURN m.id'],
  ['a map as a property', 'MATCH (m) SET m.number = {a: 1}'],
  ['an engine’s own id of a node', 'MATCH (m) RETURN id(m)'],
  ['an engine’s own id of a node', 'MATCH (m) RETURN elementId(m)'],
  ['a procedure of one engine', "CALL db.index.fulltext.queryNodes('a', $text) YIELD node RETURN node.id"],
  ['a statement about indexes or constraints', 'CREATE FULLTEXT INDEX a FOR (n:Document) ON EACH [n.title]'],
  ['a statement about indexes or constraints', 'CREATE INDEX a IF NOT EXISTS FOR (n:Document) ON (n.id)'],
  ['a statement about indexes or constraints', 'DROP CONSTRAINT a'],
  ['a splice ${ }', 'MATCH (m:${label}) RETURN m.id'],
];

const GOOD = [
  'UNWIND $ids AS id MATCH (m:Meeting {id: id}) RETURN m.id AS id',
  'MATCH (d)-[:VERSION_OF|SUPPORTS]->(c:ChangeRequest) RETURN d.id, type(c)',
  'MATCH (d) RETURN [(d)-[:REVISES]->(p:Document) WHERE p.version IS NOT NULL | p.id] AS ids, [x IN d.markers | x] AS markers',
  'MATCH (d) RETURN [(d)-->(p) | [p.id, p.title]] AS pairs',
  'MATCH (m) OPTIONAL MATCH (m)<--(d) WHERE d.kind = $kind RETURN m.id, d.id',
  'MATCH (m) WHERE EXISTS { (m)<--(:Document) } AND NOT (m)-->(:Group {id: $group}) RETURN m.id',
  'MATCH (m) OPTIONAL MATCH (m)<--(d) WITH m, d WHERE EXISTS { (d)-->() } RETURN m.id',
  'MATCH (d) WHERE d.title STARTS WITH $start RETURN d.id ORDER BY d.id SKIP $skip LIMIT 10',
  'MATCH (d)\nRETURN d.id\nLIMIT $limit',
  'MATCH (a)-[:REPORTS_TO*1..3]->(b) RETURN a.id',
  'MATCH (d) WITH d.kind AS kind, count(d) AS many, collect(d.id) AS ids RETURN { kind: kind, many: many } AS row, ids[0] AS first',
  'MATCH (d) RETURN COUNT { (d)-->() } AS many',
  "MATCH (d) WHERE d.title = $x OR d.title = 'trim(x) IN []' RETURN d.id",
  '// sum() of nothing is null: count instead\nMATCH (d) RETURN count(d) AS many',
  'MATCH (n:`Group`) DETACH DELETE n',
];

describe('the check of cypher/', () => {
  for (const [construct, statement] of BAD) {
    test(`refuses ${construct}: ${statement.replace(/\s+/g, ' ')}`, () => {
      const faults = cypherFaults(`// First line.\n${statement}`);
      const fault = faults.find((f) => f.construct === construct);
      assert.ok(fault, JSON.stringify(faults));
      assert.ok(fault.line >= 2 && fault.remedy.length > 10);
      assert.deepEqual(
        faults.filter((f) => f.construct !== construct),
        [],
      );
    });
  }

  for (const statement of GOOD) {
    test(`lets pass: ${statement.replace(/\s+/g, ' ')}`, () => {
      assert.deepEqual(cypherFaults(statement), []);
    });
  }

  test('has a bad statement for each of its rules', () => {
    const tried = new Set(BAD.map(([construct]) => construct));
    assert.deepEqual(
      CYPHER_RULES.map(({ construct }) => construct).filter((construct) => !tried.has(construct)),
      [],
    );
  });

  test('names the line', () => {
    assert.deepEqual(
      cypherFaults('MATCH (a)\n\nRETURN sum(a.x)').map(({ line }) => line),
      [3],
    );
  });
});
