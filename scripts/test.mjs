/**
 * `npm test [-- [WORD…] [node's own options…]]`: runs the built tests whose path holds one of the words, or all, on
 * the Neo4j that NEO4J_URI names, else on one of its own. Without Neo4j its half of the tests does not run, and the
 * last line says so; where CI or GOVGRAPH_REQUIRE_NEO4J is set, that is a failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startNeo4j } from './neo4j.mjs';
import { Neo4jUnavailable } from './neo4j/unavailable.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A file that hangs is ended after this, in milliseconds. */
const fileTimeout = 300_000;

const set = (/** @type {string | undefined} */ variable) => !['', '0', 'false', undefined].includes(variable);
const neo4jRequired = set(process.env.CI) || set(process.env.GOVGRAPH_REQUIRE_NEO4J);

/**
 * Found by their sources, because `dist` may still hold tests whose sources are gone. (Node 20 finds none by itself.)
 *
 * @param {string[]} words
 */
async function builtTests(words) {
  const entries = await readdir(join(root, 'test'), { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.test.ts'))
    .filter((entry) => words.length === 0 || words.some((word) => entry.includes(word)))
    .sort()
    .map((entry) => join(root, 'dist', 'test', entry.replace(/\.ts$/, '.js')));
}

/** @returns {Promise<{ environment: NodeJS.ProcessEnv, stop: () => Promise<void>, missing?: string }>} */
async function neo4jForTests() {
  if (process.env.NEO4J_URI) return { environment: process.env, stop: async () => {} };
  // A password without an address would be another server's.
  const { NEO4J_URI: _, NEO4J_USER: __, NEO4J_PASSWORD: ___, ...environment } = process.env;
  try {
    const { uri, stop } = await startNeo4j();
    return { environment: { ...environment, NEO4J_URI: uri }, stop };
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable)) throw error;
    return { environment, stop: async () => {}, missing: error.message };
  }
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

const files = await builtTests(words);
const unbuilt = files.find((file) => !existsSync(file));
if (files.length === 0) fail(`No test has ${words.join(' or ')} in its path.`);
if (unbuilt) fail(`${relative(root, unbuilt)} is not there: npm run build makes it.`);

const neo4j = await neo4jForTests();
if (neo4j.missing && neo4jRequired) fail(neo4j.missing);

try {
  process.exitCode = await runTests(files, neo4j.environment);
} finally {
  await neo4j.stop();
}
if (neo4j.missing) console.log(`\nThe Neo4j half of the tests did not run. ${neo4j.missing}`);

/**
 * @param {string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the status of the run
 */
async function runTests(files, env) {
  const run = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--test',
      '--test-reporter=spec',
      `--test-timeout=${fileTimeout}`,
      // All files share the one database that a Neo4j Community has.
      '--test-concurrency=1',
      ...options,
      ...files,
    ],
    { cwd: root, env, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
  const [status] = await once(run, 'exit');
  return status ?? 1;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
