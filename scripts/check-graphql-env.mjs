/**
 * `node scripts/check-graphql-env.mjs FOLDER SCRIPT`: fails if graphql-env.d.ts in a client's folder differs from
 * what gql.tada generates from the schema in its tsconfig.json, or in the one above. SCRIPT generates it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder, script] = process.argv.slice(2);
const own = join(root, folder, 'tsconfig.json');
const tsconfig = existsSync(own) ? own : join(root, folder, '..', 'tsconfig.json');
const program = join(root, 'node_modules', 'gql.tada', 'bin', 'cli.js');

const scratch = mkdtempSync(join(tmpdir(), 'govgraph-graphql-env-'));
try {
  const made = join(scratch, 'graphql-env.d.ts');
  const words = ['generate-output', '--tsconfig', tsconfig, '--output', made];
  execFileSync(process.execPath, [program, ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (readFileSync(made, 'utf8') !== readFileSync(join(root, folder, 'graphql-env.d.ts'), 'utf8')) {
    console.error(`${folder}/graphql-env.d.ts is out of date: run npm run ${script}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
