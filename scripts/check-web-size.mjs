/** `npm run check:web-size`: the explorer, built, is within what its first view may take over the wire, after gzip. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = 'dist/web/explorer/assets';

/** In bytes, by the endings of files. */
const budgets = { '.js': 60 * 1024, '.css': 8 * 1024 };

for (const [ending, budget] of Object.entries(budgets)) {
  const size = readdirSync(folder)
    .filter((file) => extname(file) === ending)
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  const line = `${ending} ${(size / 1024).toFixed(1)} KiB of ${budget / 1024} after gzip`;
  if (size === 0 || size > budget) {
    console.error(`${line}: ${size === 0 ? 'nothing was built' : 'too much'}`);
    process.exitCode = 1;
  } else console.log(line);
}
