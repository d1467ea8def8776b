import { text as textOf } from 'node:stream/consumers';
import type { NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { exportGraph, type Format } from '../../src/export/export-graph.js';
import { readScope, type WrittenScope } from '../../src/export/scope.js';
import type { GraphReader } from '../../src/store/store.js';

interface Asked extends WrittenScope {
  readonly all?: boolean;
}

/** The texts of an export's files, by what they are called. */
export async function exportedFiles(
  reader: GraphReader,
  format: Format,
  { all = false, ...scope }: Asked = {},
): Promise<Map<string, string>> {
  const files = await exportGraph(reader, { format, scope: readScope(scope), all });
  const texts = new Map<string, string>();
  for (const { name, text } of files) texts.set(name, await textOf(text));
  return texts;
}

/** The text of an export that is one file. */
export async function exported(reader: GraphReader, format: Format, asked: Asked = {}): Promise<string> {
  const [text] = (await exportedFiles(reader, format, asked)).values();
  return text!;
}

export interface Exported {
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}

/** The facts that JSON Lines hold, in their order. */
export function factsIn(lines: string): Exported {
  const facts = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { node?: NodeFact; relationship?: RelationshipFact });
  return {
    nodes: facts.flatMap(({ node }) => node ?? []),
    relationships: facts.flatMap(({ relationship }) => relationship ?? []),
  };
}
