import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Neo4jUnavailable } from './unavailable.mjs';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const run = promisify(execFile);

/**
 * The folder that holds the jars which `pom.xml` names. They are fetched once, into a cache outside the checkout:
 * `GOVGRAPH_CACHE`, else `govgraph` in the user's own. A changed `pom.xml` is another folder.
 *
 * @param {(line: string) => void} say told before the fetch, which takes a minute or so
 * @returns {Promise<string>}
 */
export async function neo4jJars(say) {
  const cache = process.env.GOVGRAPH_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'govgraph');
  const fingerprint = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 16);
  const jars = join(cache, `neo4j-${fingerprint}`);
  if (existsSync(jars)) return jars;

  say(`Fetching Neo4j from Maven Central into ${jars} (once, 116 MB).`);
  await mkdir(cache, { recursive: true });
  // An interrupted fetch leaves a folder that nobody takes for a whole one.
  const unfinished = await mkdtemp(`${jars}-unfinished-`);
  try {
    await copyDependencies(unfinished);
    await rename(unfinished, jars);
  } catch (error) {
    // Another process may have been first, and then its folder is as good.
    if (!existsSync(jars)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return jars;
}

/** @param {string} folder */
async function copyDependencies(folder) {
  const windows = process.platform === 'win32';
  const goal = ['--quiet', '--batch-mode', '--file', pom, 'dependency:copy-dependencies'];
  try {
    // On Windows `mvn` is a batch file, which only a shell can run.
    await run('mvn', [...goal, `-DoutputDirectory=${folder}`], { shell: windows });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Neo4jUnavailable('Maven 3 (`mvn`) on the PATH, to fetch Neo4j once');
    const reason = `${error.stdout}${error.stderr}`.split('\n').find((line) => line.includes('ERROR'));
    throw new Neo4jUnavailable(`Maven Central, to fetch Neo4j once; Maven says: ${reason ?? error.message}`);
  }
}
