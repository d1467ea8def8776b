import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreOf } from '../../scripts/eval/score.js';
import { disagreements } from '../../scripts/eval/tables.js';
import { readBaseline, shortfalls } from '../../scripts/eval/thresholds.js';
import { labelledPages, SAMPLE } from '../../scripts/eval/truth-file.js';

describe('what the program reads in a page is what a reader takes from it', () => {
  const pages = labelledPages();
  const baseline = readBaseline();

  it('of the sample and of three programmes of other habits', () => {
    assert.equal(pages[0]?.name, SAMPLE);
    assert.ok(pages.length >= 4);
  });

  for (const page of pages) {
    it(`${page.name}: no figure is lower than it must be, or has been`, () => {
      const score = scoreOf(page);
      assert.deepEqual(shortfalls([score], baseline), [], disagreements(score, page).join('\n'));
    });
  }
});
