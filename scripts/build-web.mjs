/**
 * `npm run build:web`: builds the pages of `web/` with Vite, unless `dist/web` already holds what these sources make.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist', 'web');
const stamp = join(output, 'sources.sha256');
const pages = ['explorer', 'playground'];

const sources = await fingerprint();
const built = pages.every((page) => existsSync(join(output, page, 'index.html'))) && existsSync(stamp);
if (!built || (await readFile(stamp, 'utf8')) !== sources) {
  // An interrupted build must not count as a whole one.
  await rm(stamp, { force: true });
  for (const page of pages) await build({ root: join(root, 'web', page), logLevel: 'warn' });
  await mkdir(output, { recursive: true });
  await writeFile(stamp, sources);
}

/** Of the files that a build reads: everything in `web/`, and the versions of the packages. */
async function fingerprint() {
  const hash = createHash('sha256');
  const entries = await readdir(join(root, 'web'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [join(root, 'package-lock.json'), ...files.sort()]) {
    const content = await readFile(file);
    hash.update(`${file.slice(root.length)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
