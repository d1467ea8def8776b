import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { FORMATS } from '../../src/export/export-graph.js';
import { readTrace } from '../../src/export/trace/read-trace.js';
import { PACKET_FORMATS, writeTrace } from '../../src/export/trace/write-trace.js';
import type { GraphReader } from '../../src/store/store.js';
import { holdSample, withStore } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { exportedFiles } from './exported.js';

const SCOPES = [{}, { all: true }, { changeRequest: 'CR024' }, { group: 'TMAG' }, { around: 'CR032', depth: '2' }];

/** A digest of every export and packet, by what it is. */
async function digests(reader: GraphReader): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const note = (name: string, text: string) => {
    found[name] = createHash('sha256').update(text).digest('hex');
  };
  for (const format of FORMATS) {
    for (const scope of SCOPES) {
      if (format === 'mermaid' && !('changeRequest' in scope)) continue;
      for (const [name, text] of await exportedFiles(reader, format, scope)) {
        note(`${name} ${JSON.stringify(scope)}`, text);
      }
    }
  }
  for (const id of ['CR018', 'CR024', 'CR032']) {
    const trace = await readTrace(reader, id);
    for (const format of PACKET_FORMATS) note(`${id} ${format}`, writeTrace(trace, format).text);
  }
  return found;
}

describe('the same graph gives the same bytes', () => {
  let first: Record<string, string> | undefined;
  for (const engine of ENGINES) {
    test(`twice, and on every engine: ${engine.name}`, () =>
      withStore(engine, async (store) => {
        await holdSample(store);
        const once = await digests(store);
        assert.deepEqual(await digests(store), once);
        first ??= once;
        assert.deepEqual(once, first);
      }));
  }
});
