/**
 * `npm run check:web-size`: limits what the explorer downloads for the first page, after gzip: the files that index.html
 * names, and the largest of those that load on demand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = 'dist/web/explorer';

/** In bytes, by the endings of files. */
const budgets = { '.js': 60 * 1024, '.css': 8 * 1024 };

const page = readFileSync(join(folder, 'index.html'), 'utf8');
const files = readdirSync(join(folder, 'assets')).map((name) => ({
  name,
  named: page.includes(name),
  size: gzipSync(readFileSync(join(folder, 'assets', name))).length,
}));

for (const [ending, budget] of Object.entries(budgets)) {
  const ofKind = files.filter(({ name }) => extname(name) === ending);
  const atFirst = ofKind.filter(({ named }) => named).reduce((sum, { size }) => sum + size, 0);
  const later = Math.max(0, ...ofKind.filter(({ named }) => !named).map(({ size }) => size));
  const line = `${ending}: ${kib(atFirst)} KiB at first and ${kib(later)} later, of ${kib(budget)} after gzip`;
  if (atFirst === 0 || atFirst + later > budget) {
    console.error(`${line}: ${atFirst === 0 ? 'nothing was built' : 'too much'}`);
    process.exitCode = 1;
  } else console.log(line);
}

/** @param {number} bytes */
function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}
