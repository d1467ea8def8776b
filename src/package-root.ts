import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'cypher'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the files of the govgraph package are not beside its code');
  return findUpwards(parent);
}

/** The folder of the package, in which `cypher/`, `profiles/` and `samples/` stand beside the compiled code. */
export const PACKAGE_ROOT = findUpwards(dirname(fileURLToPath(import.meta.url)));
