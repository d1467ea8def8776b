import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readStatementFile, templateKind, type Declared } from '../src/store/statement-file.js';
import { statementSource } from '../src/store/statement-fragments.js';

type Access = 'read' | 'write';

interface Named {
  readonly name: string;
  readonly meaning: string;
  readonly parameters: string;
  readonly row: string;
  readonly template: 'node' | 'relationship' | undefined;
}

const ENGINES = ['grafeo', 'neo4j'];

/**
 * The text of `src/store/statements.generated.ts`, from the headers of the files in `cypher`. Throws
 * `SyntaxError` for a wrong header, and for a statement of the engines' own folders that one engine does
 * not have or declares differently.
 */
export function statementTypes(cypher: string): string {
  const read = statementsOf(cypher, 'read');
  const write = statementsOf(cypher, 'write');
  const types = [...read, ...write].flatMap((s) => [s.parameters, s.row]).join(' ');
  const rowTypes = ['StoredNode', 'StoredRelationship'].filter((t) => new RegExp(`\\b${t}\\b`).test(types));
  if ([...read, ...write].some((s) => s.template === 'relationship')) rowTypes.push('RelationshipPath');
  return [
    '// Generated from cypher/ by `npm run generate:statements`. Do not edit.',
    `import type { Label } from '../graph/ontology.js';`,
    `import type { ${rowTypes.sort().join(', ')} } from './stored-graph.js';`,
    '',
    '/** The statements in `cypher/read/` by name: their parameters and the rows that they return. */',
    typeOf('ReadStatements', read, true),
    '',
    '/** The statements in `cypher/write/` by name: their parameters. */',
    typeOf('WriteStatements', write, false),
    '',
  ].join('\n');
}

function statementsOf(cypher: string, access: Access): Named[] {
  const shared = namedIn(cypher, access, access);
  const [first = [], ...others] = ENGINES.map((engine) => namedIn(cypher, join(engine, access), access));
  for (const other of others) {
    for (const { name } of [...first, ...other]) {
      const [one, two] = [first, other].map((list) => list.find((s) => s.name === name));
      if (!one || !two) throw new SyntaxError(`${access}/${name}: exists for one engine and not for the other`);
      if (one.parameters !== two.parameters || one.row !== two.row) {
        throw new SyntaxError(`${access}/${name}: the engines’ files declare different parameters or rows`);
      }
    }
  }
  const twice = first.find((s) => shared.some((t) => t.name === s.name));
  if (twice) throw new SyntaxError(`${access}/${twice.name}: exists both for all engines and for each`);
  return [...shared, ...first].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namedIn(cypher: string, within: string, access: Access): Named[] {
  const folder = join(cypher, within);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => {
      const path = join(folder, file);
      const text = statementSource(cypher, path);
      const { meaning, parameters, row } = readStatementFile(path, text);
      if (access === 'read' && row.length === 0) throw new SyntaxError(`${path}: declares no \`// row\``);
      return {
        name: file.slice(0, -'.cypher'.length),
        meaning,
        parameters: shape(parameters, true),
        row: shape(row, false),
        template: templateKind(text),
      };
    });
}

function shape(declared: readonly Declared[], readonly: boolean): string {
  if (declared.length === 0) return 'Record<string, never>';
  const fields = declared.map(({ name, type }) => {
    const label = type.replaceAll('{{Label}}', 'L');
    return `${name}: ${readonly ? label.replace(/(?:\w+(?:<[^<>]*>)?|\{[^{}]*\})\[\]/g, 'readonly $&') : label}`;
  });
  return `{ ${fields.join('; ')} }`;
}

function typeOf(name: string, statements: readonly Named[], withRow: boolean): string {
  const entry = (key: string, { meaning, parameters, row }: Named): string =>
    `  /** ${meaning} */\n  ${key}: { parameters: ${parameters}${withRow ? `; row: ${row}` : ''} };`;
  const plain = statements.filter((s) => s.template === undefined);
  const parts = plain.length > 0 ? [`{\n${plain.map((s) => entry(`'${s.name}'`, s)).join('\n')}\n}`] : [];
  for (const statement of statements) {
    if (statement.template === undefined) continue;
    const [letter, over] = statement.template === 'node' ? ['L', 'Label'] : ['P', 'RelationshipPath'];
    const key = `[${letter} in ${over} as \`${statement.name}/\${${letter}}\`]`;
    parts.push(`{\n${entry(key, statement)}\n}`);
  }
  return `export type ${name} = ${parts.join(' & ')};`;
}
