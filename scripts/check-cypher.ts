import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { readStatementFile } from '../src/store/statement-file.js';
import { cypherFaults, spliceFaults } from './cypher-rules.js';

/** Refuses in `cypher/` what the engines read differently; the engines' own folders may hold what is theirs. */
const folder = join(PACKAGE_ROOT, 'cypher');
let faults = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.cypher')) continue;
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  readStatementFile(path, text);
  const ofOneEngine = /^(?:grafeo|neo4j)\b/.test(name);
  for (const { line, construct, remedy } of ofOneEngine ? spliceFaults(text) : cypherFaults(text)) {
    console.error(`${relative(PACKAGE_ROOT, path)}:${line}: ${construct}: ${remedy}`);
    faults++;
  }
}
if (faults > 0) process.exitCode = 1;
