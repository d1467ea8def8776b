import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ExportRequestError } from '../../src/export/errors.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { holdSample } from '../api/answers.js';
import { launchBrowser } from '../browser.js';
import { ENGINES } from '../engines.js';
import { exported } from './exported.js';
import { oddFacts, ODD_TEXTS } from './odd-facts.js';

interface Drawn {
  readonly type: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly title: string;
}

describe('Mermaid, as Mermaid itself parses and draws it', { timeout: 120_000 }, () => {
  let store: Store;
  let browser: Browser;
  let page: Page;
  before(async () => {
    store = await ENGINES[0]!.open();
    browser = await launchBrowser();
    page = await (await browser.newContext({ offline: true })).newPage();
    await page.addScriptTag({
      content: await readFile(new URL(import.meta.resolve('mermaid/dist/mermaid.min.js')), 'utf8'),
    });
  });
  after(async () => {
    await browser.close();
    await store.close();
  });

  /** What is seen of a diagram. Throws where the parser refuses it. */
  const draw = (text: string): Promise<Drawn> =>
    page.evaluate(`(async (text) => {
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
      const { diagramType: type } = await mermaid.parse(text);
      const { svg } = await mermaid.render('drawn', text);
      const drawn = new DOMParser().parseFromString(svg, 'text/html');
      const lines = (selector) => [...drawn.querySelectorAll(selector)].map((element) => {
        for (const end of element.querySelectorAll('br')) end.replaceWith(' / ');
        return element.textContent.trim();
      });
      return { type, nodes: lines('.node .nodeLabel'), edges: lines('.edgeLabel .edgeLabel'), title: lines('.cluster-label .nodeLabel').join() };
    })(${JSON.stringify(text)})`);

  test('shows CR032 at each of its meetings, and what revised what', async () => {
    await holdSample(store);
    assert.deepEqual(await draw(await exported(store, 'mermaid', { changeRequest: 'cr32' })), {
      type: 'flowchart-v2',
      nodes: ['v1.3 / DAG 29 / 11 October 2023', 'v1.3 / DAG 30 / 8 November 2023', 'v2.3 / DAG 31 / 13 December 2023'],
      edges: ['retables, 28 days later', 'revises, 35 days later'],
      title: 'CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting',
    });
  });

  test('draws every change request of the sample', async () => {
    for (const { id } of await store.read('list-ids/ChangeRequest', {})) {
      const { type } = await draw(await exported(store, 'mermaid', { changeRequest: id }));
      assert.equal(type, 'flowchart-v2', id);
    }
  });

  test('is refused for anything but a change request', async () => {
    for (const scope of [{}, { group: 'DAG' }, { around: 'CR018' }]) {
      await assert.rejects(exported(store, 'mermaid', scope), ExportRequestError);
    }
  });

  test('shows odd texts as they are', async () => {
    for (const [i, odd] of ODD_TEXTS.entries()) {
      const texts = ['version one', 'version two', odd];
      await store.update((draft) => writeFacts(draft, oddFacts(i % 2 ? texts : [odd, ...texts])));
      const { nodes, title } = await draw(await exported(store, 'mermaid', { changeRequest: 'CR001' }));
      const seen = odd.replace(/\s+/g, ' ').trim().replaceAll('\u0000', '\ufffd');
      if (i % 2) assert.ok(nodes.includes(`${seen} / DAG 1 / 16 February 2023`), `${seen}: ${nodes.join('\n')}`);
      else assert.equal(title.replace(/\s+/g, ' '), `CR001 ${seen}`);
    }
  });
});
