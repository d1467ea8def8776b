/**
 * `node scripts/lock-platforms.mjs [--check]`: makes package-lock.json name every platform of every native package.
 *
 * A native package lists one package a platform in its `optionalDependencies`. A registry that mirrors only some of
 * them lets `npm install` leave the others out of the lock, and then `npm ci` fails on the machines they are for. The
 * entries written here are those that npm itself would write. With `--check` nothing is written, and it fails if one is
 * missing, or if an entry has the address of a registry (`resolved`).
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { platformOf } from './lock/platform-of.mjs';

const run = promisify(execFile);
const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/**
 * @typedef {Record<string, unknown> & { version: string, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ name: string, version: string, place: string, parent: Entry }} OptionalDependency `place`: its path
 */

const lock = JSON.parse(await readFile(lockFile, 'utf8'));
const optional = optionalDependencies(lock.packages);
const missing = optional.filter(({ place }) => !lock.packages[place]);

if (process.argv.includes('--check')) {
  const faults = [
    ...missing.map(({ name, version }) => `${name}@${version} is missing: npm run lock:platforms adds it.`),
    ...Object.entries(lock.packages)
      .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
      .map(([path]) => `${path} names a registry: delete its "resolved".`),
  ];
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  // Another registry may have packages that an earlier one lacked.
  const unverified = optional.filter(({ place }) => lock.packages[place] && !lock.packages[place].integrity);
  for (const dependency of [...missing, ...unverified]) {
    const entry = await entryFor(dependency);
    lock.packages[dependency.place] = entry;
    console.log(`${dependency.name}@${dependency.version}${entry.integrity ? '' : ' (not in this registry)'}`);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  await writeFile(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}

/**
 * @param {Record<string, Entry>} packages by path
 * @returns {OptionalDependency[]}
 */
function optionalDependencies(packages) {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {}).map(([name, version]) => {
      const place = placesOf(name, path).find((candidate) => packages[candidate]) ?? `node_modules/${name}`;
      return { name, version, place, parent };
    }),
  );
}

/**
 * @param {string} name
 * @param {string} path of the package that depends on it
 * @returns {string[]} the paths at which Node would look for it
 */
function placesOf(name, path) {
  const folders = path.split(/\/?node_modules\//);
  return folders.map((_, depth) => [...folders.slice(1, depth + 1), name].map((it) => `node_modules/${it}`).join('/'));
}

/**
 * In npm's order of keys.
 *
 * @param {OptionalDependency} dependency
 */
async function entryFor({ name, version, parent }) {
  // Native packages pin their platforms exactly; of a range, only npm can choose.
  if (!/^\d/.test(version)) throw new Error(`${name}@${version} is not in package-lock.json: npm install adds it.`);
  // Of a package that the registry does not offer, the name tells the platform, the parent of the same release the
  // rest, and the integrity stays unknown.
  const { license, engines } = parent;
  const published = (await manifestOf(`${name}@${version}`)) ?? { license, engines, ...platformOf(name) };
  const entry = {
    version,
    integrity: published['dist.integrity'],
    cpu: published.cpu,
    dev: parent.dev,
    libc: published.libc,
    license: published.license,
    optional: true,
    os: published.os,
    engines: published.engines,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** @param {string} specifier */
async function manifestOf(specifier) {
  const fields = ['dist.integrity', 'os', 'cpu', 'libc', 'engines', 'license'];
  try {
    const { stdout } = await run('npm', ['view', specifier, ...fields, '--json'], {
      shell: process.platform === 'win32',
    });
    return JSON.parse(stdout);
  } catch (error) {
    if (String(error.stdout).includes('E404')) return undefined;
    throw error;
  }
}
