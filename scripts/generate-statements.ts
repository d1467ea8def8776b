import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { statementTypes } from './statement-types.js';

/** Writes the types of the statements. With `--check`, fails if the written ones are out of date. */
const target = join(PACKAGE_ROOT, 'src/store/statements.generated.ts');
const options = (await resolveConfig(target)) ?? { singleQuote: true, printWidth: 120 };
const text = await format(statementTypes(join(PACKAGE_ROOT, 'cypher')), { ...options, parser: 'typescript' });
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/store/statements.generated.ts is out of date: run npm run generate:statements');
  process.exitCode = 1;
}
