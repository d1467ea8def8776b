import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import neo4j from 'neo4j-driver';

import { neo4jJars } from './neo4j/jars.mjs';
import { java } from './neo4j/java.mjs';
import { Neo4jUnavailable } from './neo4j/unavailable.mjs';

const launcher = fileURLToPath(new URL('neo4j/Start.java', import.meta.url));

/** On two idle cores it answers after 8 s. */
const startTimeout = 120_000;
const stopTimeout = 20_000;

/** Compiles quickly rather than well, which costs less processor time in a server that lives for some minutes. */
const shortLivedJava = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * @typedef {object} RunningNeo4j
 * @property {string} uri `bolt://…`; `neo4j://` answers at the same place
 * @property {string} [user]
 * @property {string} [password]
 * @property {() => Promise<void>} stop ends it and removes what it stored
 */

/**
 * Starts an empty Neo4j Community that no other process knows of. It ends with this process at the latest, however
 * that ends (see `Start.java`).
 *
 * @param {{ password?: string, shortLived?: boolean, say?: (line: string) => void }} [options] `password`, of at least
 *   eight characters: authentication is on, for the user `neo4j`; `shortLived`: it starts faster and is slower later;
 *   `say` is told what takes long
 * @returns {Promise<RunningNeo4j>}
 * @throws {Neo4jUnavailable} where Java, Maven or the network is missing
 */
export async function startNeo4j({ password, shortLived = false, say = console.error } = {}) {
  const command = await java();
  const jars = await neo4jJars(say);
  const home = await mkdtemp(join(tmpdir(), 'govgraph-neo4j-'));

  const options = ['-Xmx1g', ...(shortLived ? shortLivedJava : [])];
  const { NEO4J_PASSWORD: _, ...environment } = process.env;
  const server = spawn(command, [...options, '-cp', join(jars, '*'), launcher, home], {
    env: password === undefined ? environment : { ...environment, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.stdin.end();
    const kill = setTimeout(() => server.kill('SIGKILL'), stopTimeout);
    await ended;
    clearTimeout(kill);
    await rm(home, { recursive: true, force: true });
  };

  try {
    const uri = `bolt://${await placeOf(server)}`;
    const authentication = password === undefined ? undefined : { user: 'neo4j', password };
    await answers(uri, authentication);
    return { uri, ...authentication, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<any, any, any>} server
 * @returns {Promise<string>} the host and port that it says it listens on
 */
async function placeOf(server) {
  /** @type {string[]} */
  const complaints = [];
  createInterface(server.stderr).on('line', (line) => {
    const partOfTrace = line.startsWith('\t');
    if (!partOfTrace) complaints.push(line);
  });
  const timeout = setTimeout(() => server.kill('SIGKILL'), startTimeout);
  try {
    for await (const line of createInterface(server.stdout)) {
      const place = /^listening (\S+)$/.exec(line)?.[1];
      if (place) return place;
    }
  } finally {
    clearTimeout(timeout);
    server.stdout.resume();
  }
  throw new Error(`Neo4j did not start:\n${complaints.join('\n')}`);
}

/**
 * @param {string} uri
 * @param {{ user: string, password: string } | undefined} authentication
 */
async function answers(uri, authentication) {
  const token = authentication && neo4j.auth.basic(authentication.user, authentication.password);
  const driver = neo4j.driver(uri, token);
  try {
    // The first statement of a cold server takes seconds, which a limit of a test must not pay for.
    await driver.executeQuery('RETURN 1');
  } finally {
    await driver.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { password: { type: 'string' } } });
  try {
    const { uri, stop } = await startNeo4j(values);
    console.log(uri);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  } catch (error) {
    console.error(error instanceof Neo4jUnavailable ? error.message : error);
    process.exitCode = 1;
  }
}
