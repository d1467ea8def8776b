import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/api/schema.js';
import { PACKAGE_ROOT } from '../src/package-root.js';

/** Writes the schema that the code declares, or with `--check` fails where the written one is another. */
const target = join(PACKAGE_ROOT, 'schema/schema.graphql');
const text = `# Made from src/api/ by \`npm run generate:schema\`. Not to be edited.\n\n${printSchema(lexicographicSortSchema(schema()))}\n`;
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('schema/schema.graphql is out of date: run npm run generate:schema');
  process.exitCode = 1;
}
