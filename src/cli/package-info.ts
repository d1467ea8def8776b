import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';

interface PackageInfo {
  readonly name: string;
  readonly version: string;
}

/** The name and version of govgraph. */
export function packageInfo(): PackageInfo {
  const { name, version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as PackageInfo;
  return { name, version };
}
