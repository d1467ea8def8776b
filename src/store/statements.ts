import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, NODE_LABELS, RELATIONSHIP_TYPES, TYPES } from '../graph/ontology.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { ParameterError } from './errors.js';
import { readStatementFile, templateKind, type StatementFile } from './statement-file.js';
import { statementSource } from './statement-fragments.js';

export type Engine = 'grafeo' | 'neo4j';

/** The statements of one engine by name. Templates are expanded over the labels and types of the ontology. */
export interface Statements {
  readonly read: ReadonlyMap<string, StatementFile>;
  readonly write: ReadonlyMap<string, StatementFile>;
  /** Statements that declare indexes and constraints, in order. Each can be run again. */
  readonly schema: readonly string[];
  /** Statements that only the engine's own module runs. */
  readonly own: ReadonlyMap<string, string>;
}

const CYPHER = join(PACKAGE_ROOT, 'cypher');

const loaded = new Map<Engine, Statements>();

/** Reads `cypher/` once. Throws `SyntaxError` for a file that is not a statement. */
export function statementsOf(engine: Engine): Statements {
  const before = loaded.get(engine);
  if (before) return before;
  const texts = (file: Map<string, StatementFile>) =>
    [...file].map(([name, { statement }]) => [name, statement] as const);
  const statements: Statements = {
    read: new Map([...expanded(join(CYPHER, 'read')), ...expanded(join(CYPHER, engine, 'read'))]),
    write: new Map([...expanded(join(CYPHER, 'write')), ...expanded(join(CYPHER, engine, 'write'))]),
    schema: texts(expanded(join(CYPHER, engine, 'schema'))).map(([, text]) => text),
    own: new Map(texts(expanded(join(CYPHER, engine)))),
  };
  loaded.set(engine, statements);
  return statements;
}

/** The text of a statement by name. Throws `ParameterError` if there is none. */
export function statementText(engine: Engine, access: 'read' | 'write', name: string): string {
  const file = statementsOf(engine)[access].get(name);
  if (!file) throw new ParameterError(`there is no statement ${name} in cypher/${access}`);
  return file.statement;
}

/** The text of a statement of the engine's own folder. Throws `ParameterError` if there is none. */
export function ownStatement(engine: Engine, name: string): string {
  const text = statementsOf(engine).own.get(name);
  if (text === undefined) throw new ParameterError(`there is no statement ${name} in cypher/${engine}`);
  return text;
}

function expanded(folder: string): Map<string, StatementFile> {
  const found = new Map<string, StatementFile>();
  if (!existsSync(folder)) return found;
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.cypher'))
    .sort()) {
    const name = file.slice(0, -'.cypher'.length);
    const path = join(folder, file);
    const text = statementSource(CYPHER, path);
    for (const [suffix, words] of expansions(text)) {
      const filled = text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
        const value = words[word];
        if (value === undefined) throw new SyntaxError(`${path}: {{${word}}} has no value`);
        return value;
      });
      found.set(name + suffix, readStatementFile(path, filled));
    }
  }
  return found;
}

function expansions(text: string): (readonly [suffix: string, words: Readonly<Record<string, string>>])[] {
  const template = templateKind(text);
  if (template === undefined) return [['', {}]];
  if (template === 'node') {
    return LABELS.map((Label) => {
      const projection = Object.keys(NODE_LABELS[Label].properties).map((property) => `.${property}`);
      return [`/${Label}`, { Label, projection: projection.join(', ') }];
    });
  }
  return TYPES.flatMap((Type) =>
    RELATIONSHIP_TYPES[Type].from.flatMap((From) =>
      RELATIONSHIP_TYPES[Type].to.map((To) => [`/${From}/${Type}/${To}`, { From, Type, To }] as const),
    ),
  );
}
