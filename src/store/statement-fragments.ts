import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a statement's text, and where it is written. */
export interface StatementLine {
  readonly text: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

const INCLUDE = /^\s*\/\/\s*include\s+([a-z-]+)\s*$/;

/**
 * The lines of a `.cypher` file, with each line `// include <name>` replaced by the file `<name>.cypher` of
 * the folder `cypher/fragments`. Fragments include no others. Throws `SyntaxError` where one is missing.
 */
export function statementLines(cypher: string, path: string): StatementLine[] {
  return linesOf(path).flatMap((line) => {
    const name = INCLUDE.exec(line.text)?.[1];
    if (name === undefined) return [line];
    try {
      return linesOf(join(cypher, 'fragments', `${name}.cypher`));
    } catch (error) {
      throw new SyntaxError(`${path}:${line.line}: there is no fragment ${name}`, { cause: error });
    }
  });
}

/** The text of a `.cypher` file with its fragments. `cypher`: the folder of all statements. */
export const statementSource = (cypher: string, path: string): string =>
  statementLines(cypher, path)
    .map(({ text }) => text)
    .join('\n');

const linesOf = (path: string): StatementLine[] =>
  readFileSync(path, 'utf8')
    .replace(/\n$/, '')
    .split(/\r?\n/)
    .map((text, i) => ({ text, path, line: i + 1 }));
