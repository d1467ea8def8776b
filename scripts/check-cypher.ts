import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { readStatementFile } from '../src/store/statement-file.js';
import { statementLines } from '../src/store/statement-fragments.js';
import { cypherFaults, spliceFaults } from './cypher-rules.js';

/** Reports what the engines read differently in `cypher/`. The engines' own folders may use what only they have. */
const cypher = join(PACKAGE_ROOT, 'cypher');
const faults = new Set<string>();
for (const name of readdirSync(cypher, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.cypher') || name.startsWith('fragments')) continue;
  const path = join(cypher, name);
  const lines = statementLines(cypher, path);
  const text = lines.map((line) => line.text).join('\n');
  readStatementFile(path, text);
  const ofOneEngine = /^(?:grafeo|neo4j)\b/.test(name);
  for (const { line, construct, remedy } of ofOneEngine ? spliceFaults(text) : cypherFaults(text)) {
    const place = lines[line - 1]!;
    faults.add(`${relative(PACKAGE_ROOT, place.path)}:${place.line}: ${construct}: ${remedy}`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.size > 0) process.exitCode = 1;
