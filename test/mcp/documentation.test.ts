import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';
import { call, clientOf } from './client.js';

const TEXT = readFileSync(join(PACKAGE_ROOT, 'docs', 'mcp.md'), 'utf8');
const EXAMPLE = /^`(\w+)` with `(\{.*\})`\n\n```text\n([\s\S]*?)\n```$/gm;

/** What an example shows, between the lines that it leaves out. */
const stretches = (shown: string): string[] =>
  shown
    .split(/^…$/m)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== '');

describe('the documentation of the tools', () => {
  let store: Store;
  let client: Client;
  before(async () => {
    store = await openStore('memory:');
    await holdSample(store);
    client = await clientOf(store);
  });
  after(async () => {
    await client.close();
    await store.close();
  });

  const examples = [...TEXT.matchAll(EXAMPLE)].map(([, name, given, shown]) => ({
    name: name!,
    given: given!,
    shown: shown!,
  }));

  for (const { name, given, shown } of examples) {
    test(`shows what ${name} answers to ${given}`, async () => {
      const { text } = await call(client, name, JSON.parse(given) as Record<string, unknown>);
      let rest = text;
      for (const stretch of stretches(shown)) {
        const at = rest.indexOf(stretch);
        assert.ok(at >= 0, `${stretch}\n\nis not in\n\n${rest}`);
        rest = rest.slice(at + stretch.length);
      }
      if (!shown.endsWith('…')) assert.equal(rest, '');
    });
  }

  test('has an example of each tool, and names all that each takes', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      [...new Set(examples.map(({ name }) => name))],
      tools.map(({ name }) => name),
    );
    for (const { name, inputSchema } of tools) {
      const row = new RegExp(`^\\| \`${name}\` \\| ([^|]*) \\|`, 'm').exec(TEXT)![1]!;
      const named = [...row.matchAll(/`(\w+)`/g)].map(([, word]) => word!);
      assert.deepEqual(named.sort(), Object.keys(inputSchema.properties ?? {}).sort(), name);
    }
  });
});
