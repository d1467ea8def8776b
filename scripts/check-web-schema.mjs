/**
 * `npm run check:web-schema`: what the explorer's queries are typed from is what the schema says now, and each of its
 * queries holds against it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = 'web/explorer/tsconfig.json';
const committed = 'web/explorer/graphql-env.d.ts';

const scratch = mkdtempSync(join(tmpdir(), 'govgraph-web-schema-'));
const generated = join(scratch, 'graphql-env.d.ts');
try {
  tada('generate-output', '--output', generated);
  if (readFileSync(generated, 'utf8') !== readFileSync(committed, 'utf8')) {
    console.error(`${committed} is not what schema/schema.graphql says: npm run generate:web-schema`);
    process.exitCode = 1;
  }
  tada('check', '--fail-on-warn');
} catch {
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}

/** @param {string[]} words */
function tada(...words) {
  execFileSync(process.execPath, ['node_modules/gql.tada/bin/cli.js', ...words, '--tsconfig', project], {
    stdio: 'inherit',
  });
}
