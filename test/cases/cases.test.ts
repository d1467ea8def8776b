import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { CaseGraph, type Input } from './case.js';
import { faultsOf, type Expected } from './expected.js';

interface Case extends Input {
  readonly title: string;
  readonly expect?: Expected;
  /** Words of the message with which the input is refused. */
  readonly refused?: readonly string[];
}

const FOLDER = join(PACKAGE_ROOT, 'test/cases');

async function faultsOfCase({ expect = {}, refused, ...input }: Case): Promise<string[]> {
  let graph: CaseGraph;
  try {
    graph = await CaseGraph.of(input);
  } catch (error) {
    if (!refused || !(error instanceof Error)) throw error;
    const { message } = error;
    return refused.filter((words) => !message.includes(words)).map((words) => `refused without "${words}": ${message}`);
  }
  try {
    return refused ? ['it is read, not refused'] : await faultsOf(graph, expect);
  } finally {
    await graph.close();
  }
}

for (const file of readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  describe(basename(file, '.yaml').replaceAll('-', ' '), () => {
    for (const one of parse(readFileSync(join(FOLDER, file), 'utf8')) as Case[]) {
      it(one.title, async () => {
        const faults = await faultsOfCase(one);
        if (faults.length > 0) assert.fail(faults.join('\n'));
      });
    }
  });
}
