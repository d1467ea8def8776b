/** A declared parameter or column: its name, and its type as TypeScript. */
export interface Declared {
  readonly name: string;
  readonly type: string;
}

/** The header of a file in `cypher/`, and its statement without comments. */
export interface StatementFile {
  /** What the statement returns or does. */
  readonly meaning: string;
  readonly parameters: readonly Declared[];
  readonly row: readonly Declared[];
  readonly statement: string;
}

const DECLARATION = /^(param|row)\s+([A-Za-z_]\w*)\s*:\s*(\S.*)$/;

/**
 * Reads the text of a `.cypher` file. Comments are on lines of their own. Those before the statement say
 * what it is for. Lines `// param <name>: <type>` and `// row <column>: <type>` declare its parameters and
 * columns. `path` is for messages. Throws `SyntaxError` if the description or the statement is missing.
 */
export function readStatementFile(path: string, text: string): StatementFile {
  const meaning: string[] = [];
  const parameters: Declared[] = [];
  const row: Declared[] = [];
  const statement: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const comment = /^\s*\/\/\s?(.*)$/.exec(line);
    if (!comment) {
      statement.push(line.trimEnd());
      continue;
    }
    const declaration = DECLARATION.exec(comment[1]!.trim());
    if (!declaration) {
      if (statement.every((l) => l === '')) meaning.push(comment[1]!.trim());
      continue;
    }
    const declared = { name: declaration[2]!, type: declaration[3]!.trim() };
    const list = declaration[1] === 'param' ? parameters : row;
    if (list.some((d) => d.name === declared.name)) {
      throw new SyntaxError(`${path}: ${declaration[1]} ${declared.name} is declared twice`);
    }
    list.push(declared);
  }
  const body = statement.join('\n').trim();
  if (meaning.length === 0) throw new SyntaxError(`${path}: has no comment that says what it is for`);
  if (body === '') throw new SyntaxError(`${path}: has no statement`);
  if (body.endsWith(';'))
    throw new SyntaxError(`${path}: ends with a semicolon; a file holds one statement without one`);
  return { meaning: meaning.join(' '), parameters, row, statement: body };
}

export type Template = 'node' | 'relationship';

/** Whether the file is a template for all labels or for all relationship types with the labels of their ends. */
export function templateKind(text: string): Template | undefined {
  if (/\{\{(From|Type|To)\}\}/.test(text)) return 'relationship';
  return text.includes('{{Label}}') ? 'node' : undefined;
}
