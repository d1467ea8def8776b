/**
 * `npm run check [-- WORD…]`: builds, then runs every script of package.json whose name begins with `check:` (and
 * contains one of the words), as many side by side as there are processors, in the order of package.json: the longest
 * come first there. A check that fails does not keep the others from running. The last line says what failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const words = process.argv.slice(2);
const checks = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

/** @type {string[]} */
const failed = [];
// Several checks read what is built. The build comes first, because two at the same time would write the same files.
await report('build');
const waiting = [...checks];
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await report(check);
  }),
);

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log(`\nAll ${checks.length} checks passed.`);
}

/**
 * Runs a script and prints its output when it has ended, so that the output of two checks does not mix.
 *
 * @param {string} script
 */
async function report(script) {
  const start = performance.now();
  const windows = process.platform === 'win32';
  const run = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  const [output, errors, [status, signal]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(`${passed ? '✔' : '✖'} ${script} (${seconds} s${passed ? '' : `, status ${status ?? signal}`})`);
  process.stdout.write(output);
  process.stderr.write(errors);
  if (!passed) failed.push(script);
}
