import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { Explorer, hasContent } from './explorer.js';

for (const engine of ENGINES.filter(({ lasting }) => lasting)) {
  describe(`the explorer on ${engine.name}`, { timeout: 120_000 }, () => {
    it('finds CR032, shows its history with evidence, and has content on every kind of page', async () => {
      const store = await engine.open();
      await holdSample(store);
      const explorer = await Explorer.start(store);
      try {
        const { page, faults } = await explorer.show('/');
        await page.locator('main a.pill').nth(34).waitFor();
        assert.equal(await page.locator('main a.pill').count(), 35);

        await page.keyboard.press('/');
        await page.keyboard.type('cr32');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${explorer.origin}/changes/CR032`);
        await hasContent(page);
        await page.locator('#step-3').waitFor();
        await page.keyboard.press('e');
        const why = page.locator('#step-3 .evidence-body');
        await why.waitFor();
        assert.match(await why.innerText(), /higher-version-than-all-before/);
        assert.match(await why.innerText(), /line 66/);

        for (const address of [
          '/meetings',
          '/meetings/DAG/2023-12-13',
          '/groups/DAG',
          '/findings',
          '/listings',
          '/graph/CR032',
        ]) {
          await page.goto(`${explorer.origin}${address}`);
          await hasContent(page);
          assert.equal(await page.getByRole('alert').count(), 0, address);
        }
        assert.deepEqual(faults, []);
      } finally {
        await explorer.close();
      }
    });
  });
}
