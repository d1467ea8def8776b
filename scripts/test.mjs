/**
 * `npm test [-- [WORD…] [--test-name-pattern=PATTERN]]`: runs the built tests whose path contains one of the words, or
 * all of them. Files run side by side, each in a process of its own. Files that use Neo4j run one after the other, and
 * so do files that use a browser: all of them share one Neo4j and one browser, which are started here.
 *
 * Neo4j is the one that NEO4J_URI names, or one that is started for this run. Without Neo4j its tests are left out and
 * a line says so; where CI or GOVGRAPH_REQUIRE_NEO4J is set, that is a failure. GOVGRAPH_TEST_PROCESSES is the number
 * of files that run at the same time; without it, the number of processors, and at least two.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { startNeo4j } from './neo4j.mjs';
import { Neo4jUnavailable } from './neo4j/unavailable.mjs';

/**
 * @typedef {'Neo4j' | 'browser'} Shared what only one file at a time may use
 *
 * @typedef {object} TestFile
 * @property {string} name relative to `test`
 * @property {readonly Shared[]} shared
 * @property {number} size of the source, in bytes
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = join(root, 'test');

/** A file that hangs is ended after this, in milliseconds. */
const fileTimeout = 300_000;

const set = (/** @type {string | undefined} */ variable) => !['', '0', 'false', undefined].includes(variable);
const neo4jRequired = set(process.env.CI) || set(process.env.GOVGRAPH_REQUIRE_NEO4J);
const processes = Number(process.env.GOVGRAPH_TEST_PROCESSES) || Math.max(2, availableParallelism());

const { options, words } = commandLine();

const files = await testFiles();
if (files.length === 0) fail(`No test has ${words.join(' or ')} in its path.`);
const unbuilt = files.find((file) => !existsSync(built(file.name)));
if (unbuilt) fail(`${relative(root, built(unbuilt.name))} does not exist. Run: npm run build`);

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

const [neo4j, browser] = await Promise.all([neo4jForTests(), browserForTests()]);
if (neo4j.missing && neo4jRequired) fail(neo4j.missing);
// The processes of the test files get these options too; the programs that a test starts do not.
process.execArgv.push('--enable-source-maps');

const none = { pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
const total = { ...none };
/** @type {string[]} */
const failed = [];
try {
  await runAll();
} finally {
  await Promise.all([neo4j.stop(), browser?.close()]);
}

if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
if (neo4j.missing) console.log(`The Neo4j half of the tests did not run. ${neo4j.missing}`);
if (interrupted.signal.aborted) console.log('Interrupted: not all tests ran.');
console.log(`${total.pass} passed, ${total.fail + total.cancelled} failed, ${total.skipped + total.todo} skipped`);
if (failed.length > 0 || interrupted.signal.aborted) process.exitCode = 1;

function commandLine() {
  try {
    const { values, positionals } = parseArgs({
      options: { 'test-name-pattern': { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    return { options: values, words: positionals };
  } catch (error) {
    return fail(error.message);
  }
}

/**
 * Found by their sources, because `dist` may still hold tests whose sources are gone. The order is that in which they
 * start: first those that run one after the other, because they take longest together, then the largest.
 *
 * @returns {Promise<TestFile[]>}
 */
async function testFiles() {
  const entries = await readdir(tests, { recursive: true });
  const names = entries
    .filter((entry) => entry.endsWith('.test.ts'))
    .filter((entry) => words.length === 0 || words.some((word) => entry.includes(word)));
  const found = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(tests, name), 'utf8');
      return { name, shared: await sharedBy(join(tests, name)), size: source.length };
    }),
  );
  return found.sort((a, b) => b.shared.length - a.shared.length || b.size - a.size);
}

/**
 * What a test shares with other tests, by its imports and those of the modules in `test` that it imports: the list of
 * all engines, or the browser.
 *
 * @param {string} file
 * @returns {Promise<Shared[]>}
 */
async function sharedBy(file) {
  const shared = new Set();
  const pending = [file];
  for (const path of pending) {
    const source = await readFile(path, 'utf8');
    for (const [, names, from] of source.matchAll(/^(?:im|ex)port ([^;]*) from '(\.[^']*)\.js';$/gm)) {
      const imported = `${join(dirname(path), from)}.ts`;
      if (names.startsWith('type ') || !imported.startsWith(tests)) continue;
      if (imported === join(tests, 'browser.ts')) shared.add('browser');
      if (imported === join(tests, 'engines.ts') && /\bENGINES\b/.test(names)) shared.add('Neo4j');
      if (!pending.includes(imported)) pending.push(imported);
    }
    if (path === file && source.includes('process.env.NEO4J_URI')) shared.add('Neo4j');
  }
  return [...shared];
}

/** Runs all files: as many at a time as there are processes, and no two that share something. */
async function runAll() {
  const waiting = [...files];
  /** @type {Map<TestFile, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const inUse = [...running.keys()].flatMap(({ shared }) => shared);
    const next = waiting.findIndex(({ shared }) => shared.every((one) => !inUse.includes(one)));
    if (next !== -1 && running.size < processes && !interrupted.signal.aborted) {
      const [file] = waiting.splice(next, 1);
      const ended = runFile(file).finally(() => running.delete(file));
      running.set(file, ended);
    } else if (running.size > 0) await Promise.race(running.values());
    else break;
  }
}

/**
 * Runs a file and prints its report when it has ended, so that the reports of two files do not mix.
 *
 * @param {TestFile} file
 */
async function runFile({ name }) {
  const start = performance.now();
  const counts = { ...none };
  const events = run({
    files: [built(name)],
    timeout: fileTimeout,
    signal: interrupted.signal,
    testNamePatterns: options['test-name-pattern'],
  });
  let report = '';
  for await (const text of events.compose((source) => withoutCounts(source, counts)).compose(new spec()))
    report += text;
  const passed = counts.fail + counts.cancelled === 0;
  for (const outcome of Object.keys(none)) total[outcome] += counts[outcome];
  if (!passed) failed.push(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? '✔' : '✖'} ${name} (${seconds} s)\n${report.trimEnd()}\n`);
}

/**
 * The events of one file, without those that count its tests: the counts are added up for all files.
 *
 * @param {AsyncIterable<any>} events
 * @param {Record<string, number>} counts
 */
async function* withoutCounts(events, counts) {
  for await (const event of events) {
    const counted =
      event.type === 'test:diagnostic' &&
      event.data.nesting === 0 &&
      /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/.exec(event.data.message);
    if (!counted) yield event;
    else if (counted[1] in counts) counts[counted[1]] = Number(counted[2]);
  }
}

/** @returns {Promise<{ stop: () => Promise<void>, missing?: string }>} what keeps Neo4j from running, if anything */
async function neo4jForTests() {
  const stop = async () => {};
  if (process.env.NEO4J_URI || !files.some(({ shared }) => shared.includes('Neo4j'))) return { stop };
  // A password without an address would be another server's.
  for (const variable of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[variable];
  try {
    const password = randomUUID();
    const started = await startNeo4j({ password, shortLived: true });
    Object.assign(process.env, { NEO4J_URI: started.uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password });
    return started;
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable)) throw error;
    return { stop, missing: error.message };
  }
}

/** @returns {Promise<{ close: () => Promise<void> } | undefined>} */
async function browserForTests() {
  if (!files.some(({ shared }) => shared.includes('browser'))) return undefined;
  const { serveBrowser } = await import(pathToFileURL(join(root, 'dist', 'test', 'browser.js')).href);
  try {
    const browser = await serveBrowser();
    process.env.GOVGRAPH_TEST_BROWSER = browser.wsEndpoint();
    return browser;
  } catch {
    // Each file then tries to start one, and fails with the reason.
    return undefined;
  }
}

/** @param {string} name */
function built(name) {
  return join(root, 'dist', 'test', name.replace(/\.ts$/, '.js'));
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
