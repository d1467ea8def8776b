import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { CaseGraph, type Fields } from '../cases/case.js';
import { fieldFaults } from '../cases/expected.js';
import { documentsOf } from '../cases/observed.js';

interface ShortName {
  readonly name: string;
  readonly kind: string;
  readonly title?: string;
  readonly version?: string;
  readonly markers?: readonly string[];
  readonly attachment?: number;
  /** The change requests that the document is. */
  readonly is?: readonly string[];
  readonly supports?: readonly string[];
  /** Compared only where it is given. */
  readonly series?: string;
  readonly refersTo?: readonly string[];
  /** Left out of minutes and headline reports: the meeting that they stand under. */
  readonly records?: string | null;
  readonly termsOfReferenceOf?: string;
  readonly unread?: boolean;
  readonly confidence?: Fields;
  readonly open?: readonly string[];
}

const MEETING = 'DAG/2024-06-12';

function dueOf(name: ShortName): Fields {
  const isRecord = ['MINUTES', 'HEADLINE_REPORT'].includes(name.kind);
  const due: Fields = {
    kind: name.kind,
    title: name.title ?? null,
    version: name.version ?? null,
    markers: name.markers ?? [],
    attachment: name.attachment ?? null,
    changeRequests: name.is ?? [],
    supports: name.supports ?? [],
    refersTo: name.refersTo ?? [],
    records: name.records === undefined && isRecord ? MEETING : (name.records ?? null),
    termsOfReferenceOf: name.termsOfReferenceOf ?? null,
    ...(name.series !== undefined && { series: [name.series] }),
    ...(name.confidence && { confidence: name.confidence }),
    ...(name.unread !== undefined && { [name.unread ? 'finds' : 'findsNot']: ['UNREAD_WORDS'] }),
  };
  return Object.fromEntries(Object.entries(due).filter(([field]) => name.open?.includes(field) !== true));
}

async function faultsOfName(name: ShortName): Promise<string[]> {
  const graph = await CaseGraph.of({ rows: { DAG: [`2024-06-12 | ${name.name} | Papers`] } });
  try {
    const [document] = await documentsOf(graph);
    return fieldFaults(name.name, dueOf(name), document!);
  } finally {
    await graph.close();
  }
}

const text = readFileSync(join(PACKAGE_ROOT, 'test/recognition/short-names.yaml'), 'utf8');

for (const [heading, names] of Object.entries(parse(text) as Record<string, ShortName[]>)) {
  describe(`what is read from a short name: ${heading.toLowerCase()}`, () => {
    for (const name of names) {
      it(name.name, async () => {
        const faults = await faultsOfName(name);
        if (faults.length > 0) assert.fail(faults.join('\n'));
      });
    }
  });
}
