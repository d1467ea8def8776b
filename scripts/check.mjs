/**
 * `npm run check [-- WORD…]`: runs every script of package.json whose name begins with `check:` (and holds one of the
 * words), one after the other, also after one that failed, and ends with what failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const words = process.argv.slice(2);
const checks = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

const failed = [];
for (const check of checks) {
  console.log(`\n▶ ${check}: ${scripts[check]}`);
  const start = performance.now();
  const status = await statusOf(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(status === 0 ? `✔ ${check} (${seconds} s)` : `✖ ${check} (${seconds} s, status ${status})`);
  if (status !== 0) failed.push(check);
}

if (failed.length > 0) {
  console.error(`\n${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`\nAll ${checks.length} checks passed.`);
}

/** @param {string} script */
async function statusOf(script) {
  const windows = process.platform === 'win32';
  const run = spawn('npm', ['run', '--silent', script], { stdio: 'inherit', shell: windows });
  const [status, signal] = await once(run, 'exit');
  // Interrupted: nobody waits for the others.
  if (signal) process.kill(process.pid, signal);
  return status;
}
