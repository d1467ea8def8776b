import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';

interface ThisPackage {
  readonly name: string;
  readonly version: string;
}

/** What govgraph is called, and which version of it this is. */
export function thisPackage(): ThisPackage {
  const { name, version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as ThisPackage;
  return { name, version };
}
