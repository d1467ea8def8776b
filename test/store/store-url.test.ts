import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { StoreUrlError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import { readStoreUrl } from '../../src/store/store-url.js';

describe('a store’s URL', () => {
  test('file: names a folder, relative to the working folder or absolute', () => {
    assert.deepEqual(readStoreUrl('file:.govgraph'), {
      engine: 'folder',
      url: 'file:.govgraph',
      path: resolve('.govgraph'),
    });
    assert.deepEqual(readStoreUrl('file:/a b/ü%20'), {
      engine: 'folder',
      url: 'file:/a b/ü%20',
      path: resolve('/a b/ü%20'),
    });
    assert.deepEqual(readStoreUrl('file:///a%20b'), { engine: 'folder', url: 'file:///a%20b', path: resolve('/a b') });
  });

  test('memory: is a graph of this process', () => {
    assert.deepEqual(readStoreUrl('memory:'), { engine: 'memory', url: 'memory:' });
  });

  test('a server’s URL is shown without its password', () => {
    assert.deepEqual(readStoreUrl('neo4j+s://ann:p%40ss@graph.example:7687/minutes'), {
      engine: 'neo4j',
      url: 'neo4j+s://ann@graph.example:7687/minutes',
      server: 'neo4j+s://graph.example:7687',
      user: 'ann',
      password: 'p@ss',
      database: 'minutes',
    });
  });

  for (const scheme of ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']) {
    test(`${scheme}: is a Neo4j server’s`, async () => {
      assert.deepEqual(readStoreUrl(`${scheme}://localhost`), {
        engine: 'neo4j',
        url: `${scheme}://localhost`,
        server: `${scheme}://localhost`,
      });
      await (await openStore(`${scheme}://localhost`)).close();
    });
  }

  for (const url of [
    '',
    'data',
    './data',
    'file:',
    'memory:x',
    'mysql://a:secret@b',
    'neo4j://',
    'neo4j:',
    'bolt://u:secret@:x',
    'bolt://h:99999',
    'neo4j://u:se%E0cret@h',
    'http://x',
    'file://host/share',
  ]) {
    test(`“${url}” is refused in one line that names what can be used, without a password`, async () => {
      await assert.rejects(openStore(url), (error) => {
        assert.ok(error instanceof StoreUrlError);
        assert.equal(error.code, 'STORE_URL');
        assert.match(error.message, /use /);
        assert.doesNotMatch(error.message, /\n|secret|cret@/);
        return true;
      });
    });
  }
});
