import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LABELS, NODE_LABELS, RELATIONSHIP_TYPES, TYPES } from '../../src/graph/ontology.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { readStatementFile } from '../../src/store/statement-file.js';
import { statementLines, statementSource } from '../../src/store/statement-fragments.js';
import { statementsOf } from '../../src/store/statements.js';
import { masked } from '../../scripts/cypher-text.js';
import { statementTypes } from '../../scripts/statement-types.js';

const CYPHER = join(PACKAGE_ROOT, 'cypher');
/** Of one engine’s own bookkeeping, outside the graph. */
const OWN_LABELS = ['KeptProfile', 'KeptReading', 'WriterLock'];
/** Beside the facts, on both engines. */
const BESIDE = ['GraphRevision'];
const COMMON = ['basis', 'rule', 'confidence', 'rows', 'correction'];

const all = readdirSync(CYPHER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cypher'));
const files = all.filter((name) => !name.startsWith('fragments'));

describe('the statements in cypher/', () => {
  for (const file of files) {
    const text = statementSource(CYPHER, join(CYPHER, file));
    const { statement, parameters } = readStatementFile(file, text);
    const code = masked(statement);

    test(`${file} names only labels and relationship types that the ontology declares`, () => {
      const labels = [...code.matchAll(/\(\s*\w*\s*:\s*`?([\w{}]+)`?/g)].map((match) => match[1]!);
      const known = [
        ...LABELS,
        ...BESIDE,
        ...(file.startsWith('neo4j') ? OWN_LABELS : []),
        '{{Label}}',
        '{{From}}',
        '{{To}}',
      ];
      assert.deepEqual(
        labels.filter((label) => !known.includes(label)),
        [],
      );
      const types = [...code.matchAll(/\[\s*\w*\s*:\s*([\w{}|]+)/g)].flatMap((match) => match[1]!.split('|'));
      assert.deepEqual(
        types.filter((type) => ![...TYPES, '{{Type}}'].includes(type)),
        [],
      );
    });

    test(`${file} uses the parameters that it declares, and no others`, () => {
      const used = new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
      assert.deepEqual([...used].sort(), parameters.map(({ name }) => name).sort());
    });

    test(`${file} is used in src/`, () => {
      const [folder, ...path] = file.split(/[\\/]/);
      // The engines' modules run all statements of these folders.
      if (path[0] === 'schema') return;
      const name = (folder === 'read' || folder === 'write' ? path : path.slice(-1))[0]!.replace('.cypher', '');
      assert.match(sources, new RegExp(`['"\`]${name}['"\`/]`), `${name} is used nowhere`);
    });
  }

  test('read only properties that the ontology declares', () => {
    const declared = new Set([
      'id',
      ...COMMON,
      ...LABELS.flatMap((label) => Object.keys(NODE_LABELS[label].properties)),
      ...TYPES.flatMap((type) => Object.keys(propertiesOf(RELATIONSHIP_TYPES[type]))),
    ]);
    for (const file of files.filter((name) => /^(read|write)\b/.test(name))) {
      const { statement } = readStatementFile(file, statementSource(CYPHER, join(CYPHER, file)));
      const rows = new Set([...statement.matchAll(/UNWIND\s+\$\w+\s+AS\s+(\w+)/g)].map((match) => match[1]!));
      for (const [, variable, property] of masked(statement).matchAll(/(?<![\w.$])(\w+)?\s*\.([A-Za-z]\w*)/g)) {
        if (variable && rows.has(variable)) continue;
        assert.ok(declared.has(property!), `${file}: ${property}`);
      }
    }
  });

  test('are expanded over the ontology and nothing else', () => {
    const { read, write } = statementsOf('grafeo');
    for (const label of LABELS) {
      assert.ok(
        read.has(`read-nodes/${label}`) && write.has(`upsert-nodes/${label}`) && write.has(`delete-nodes/${label}`),
      );
    }
    assert.ok(read.has('read-relationships/Document/VERSION_OF/ChangeRequest'));
    assert.ok(!read.has('read-relationships/Document/HELD_BY/Group'));
    for (const { statement } of [...read.values(), ...write.values()])
      assert.doesNotMatch(statement, /\{\{|\}\}(?!\s*[\])},|])|\/\//);
  });

  test('have the same names on both engines', () => {
    for (const access of ['read', 'write'] as const) {
      assert.deepEqual([...statementsOf('grafeo')[access].keys()], [...statementsOf('neo4j')[access].keys()]);
    }
  });

  test('include every fragment, and more than once', () => {
    const included = files.flatMap((file) => [
      ...new Set(statementLines(CYPHER, join(CYPHER, file)).map(({ path }) => path)),
    ]);
    const once = all
      .filter((name) => name.startsWith('fragments'))
      .filter((name) => included.filter((path) => path === join(CYPHER, name)).length < 2);
    assert.deepEqual(once, []);
  });

  test('that include a fragment that does not exist are refused by name and line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cypher-'));
    const path = join(folder, 'a.cypher');
    writeFileSync(path, '// One.\n// include none\nRETURN 1\n');
    assert.throws(() => statementSource(folder, path), /^SyntaxError: .*a\.cypher:2: there is no fragment none$/);
    rmSync(folder, { recursive: true });
  });

  test('have their types generated from them', () => {
    const squeezed = (text: string) => text.replace(/[\s;,]+/g, '');
    const generated = readFileSync(join(PACKAGE_ROOT, 'src/store/statements.generated.ts'), 'utf8');
    assert.equal(squeezed(generated), squeezed(statementTypes(CYPHER)), 'npm run generate:statements');
  });

  test('a file without a meaning, a statement or with a declaration twice is refused by name', () => {
    for (const text of [
      'RETURN 1',
      '// Says one.\n',
      '// One.\n// row a: string\n// row a: string\nRETURN 1',
      '// One.\nRETURN 1;',
    ]) {
      assert.throws(() => readStatementFile('x.cypher', text), /^SyntaxError: x\.cypher: /);
    }
  });
});

const propertiesOf = (declaration: object): object =>
  'properties' in declaration && typeof declaration.properties === 'object' ? (declaration.properties ?? {}) : {};

const sources = readdirSync(join(PACKAGE_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .map((name) => readFileSync(join(PACKAGE_ROOT, 'src', name), 'utf8'))
  .join('\n');
