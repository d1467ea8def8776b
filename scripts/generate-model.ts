import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { EVIDENCE_CLAIMS } from '../src/graph/evidence.js';
import { FINDING_RULES } from '../src/graph/findings/index.js';
import { BASES, NODE_LABELS, PROPERTY_MEANINGS, RELATIONSHIP_TYPES, type Label } from '../src/graph/ontology.js';
import { RULES } from '../src/graph/rules/index.js';
import { PACKAGE_ROOT } from '../src/package-root.js';

/** Writes docs/model.md from the declarations in src/graph, or with `--check` fails where it differs. */
const target = join(PACKAGE_ROOT, 'docs/model.md');

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const code = (text: string): string => `\`${text}\``;

function propertyTable(label: Label): string {
  const meanings: Readonly<Record<string, string>> = PROPERTY_MEANINGS[label];
  return table(
    ['property', 'type', 'meaning'],
    Object.entries<string>(NODE_LABELS[label].properties).map(([name, type]) => [
      code(name),
      code(type),
      meanings[name] ?? '',
    ]),
  );
}

const nodes = (Object.keys(NODE_LABELS) as Label[]).map(
  (label) =>
    `### ${label}\n\n${NODE_LABELS[label].meaning}\n\nId: ${code(NODE_LABELS[label].id)}\n\n${propertyTable(label)}`,
);

const relationships = table(
  ['relationship', 'from', 'to', 'meaning'],
  Object.entries(RELATIONSHIP_TYPES).map(([type, { from, to, meaning }]) => [
    code(type),
    from.join(', '),
    to.join(', '),
    meaning,
  ]),
);

const rules = table(
  ['relationship', 'rule', 'claim'],
  [
    ...RULES.flatMap(({ types, claims }) =>
      Object.entries(claims).map(([rule, claim]) => [types.map(code).join(', '), code(rule), claim]),
    ),
    ...Object.entries(EVIDENCE_CLAIMS).map(([rule, claim]) => [code('EVIDENCED_BY'), code(rule), claim]),
    [code('ROW_OF'), code('row-of-its-reading'), 'The row is a line of this reading.'],
    [code('ABOUT'), 'the code of the finding, in lower case with hyphens', 'The finding is about this.'],
    ['any', 'the kind of a correction: `sameSeries`, `records`, `set`', 'A correction says so.'],
  ],
);

const findings = table(
  ['code', 'severity', 'when'],
  FINDING_RULES.map(({ code: name, severities, when }) => [code(name), severities.join(', '), when]),
);

const text = `# The model of the graph

<!-- Generated from src/graph by \`npm run generate:model\`. Do not edit. -->

The words of the domain are explained in the [glossary](glossary.md), confidence in [What a confidence means](confidence.md).

## Nodes

Every node has an \`id\`, which is unique across labels and is the API's id. A type with \`?\` means that the property may be
absent; \`texts\` is a list.

${nodes.join('\n\n')}

## Relationships

Relationships lead from the newer or smaller thing to the older or larger. Each has a \`basis\` (${BASES.map(code).join(', ')}),
the \`rule\` that made it, a \`confidence\` from 0 to 1 and the \`rows\` that it rests on; one that a correction made has \`correction\`.

${relationships}

## Rules

${rules}

## Findings

${findings}
`;

const written = await format(text, { parser: 'markdown', printWidth: 120 });
if (!process.argv.includes('--check')) writeFileSync(target, written);
else if (readFileSync(target, 'utf8') !== written) {
  console.error('docs/model.md differs from the declarations in src/graph: run npm run generate:model');
  process.exitCode = 1;
}
