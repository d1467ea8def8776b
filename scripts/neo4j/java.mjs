import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Neo4jUnavailable } from './unavailable.mjs';

const run = promisify(execFile);
const wanted = 'a Java development kit, 17 or later, by JAVA_HOME or on the PATH';

/**
 * The command that runs Java. Neo4j 5.26 wants 17, and running a source file wants a development kit: a mere runtime
 * has no compiler.
 *
 * @returns {Promise<string>}
 */
export async function java() {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const modules = await modulesOf(command);
  const version = /^java\.base@(\d+)/m.exec(modules)?.[1];
  if (!version) throw new Neo4jUnavailable(`${wanted}; there is none`);
  if (Number(version) < 17) throw new Neo4jUnavailable(`${wanted}; ${command} is ${version}`);
  if (!/^jdk\.compiler@/m.test(modules)) throw new Neo4jUnavailable(`${wanted}; ${command} has no compiler`);
  return command;
}

/**
 * @param {string} command
 * @returns {Promise<string>} one `name@version` a line; nothing where there is no Java or one from before modules (8)
 */
async function modulesOf(command) {
  try {
    return (await run(command, ['--list-modules'])).stdout;
  } catch {
    return '';
  }
}
