import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { Explorer, hasContent, misplaced, overlapping } from './explorer.js';

interface Step {
  readonly position: number;
  readonly change: string;
  readonly version: string | null;
  readonly document: { readonly shortName: string };
  readonly meeting: { readonly label: string };
  readonly daysSincePrevious: number | null;
  readonly link: {
    readonly rule: string;
    readonly confidence: number;
    readonly rows: readonly { readonly text: string }[];
  } | null;
}

const HISTORIES = `{ changeRequests(first: 100) { edges { node { id title supporting { id } history {
  position change version daysSincePrevious document { shortName } meeting { label } link { rule confidence rows { text } }
} } } } }`;

describe('the page of a change request', { timeout: 240_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('tells how CR032 got to v2.3 in three actions: /, cr32, Enter', async () => {
    const { page, faults } = await explorer.show('/meetings');
    await page.keyboard.press('/');
    await page.keyboard.type('cr32');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${explorer.origin}/changes/CR032`);
    await hasContent(page);
    assert.match(
      await page.locator('.summary').innerText(),
      /^Latest v2\.3, revised at DAG 31 on 13 Dec 2023\. 3 tablings over 63 days, 2 findings\.$/,
    );

    const last = page.locator('#step-3');
    assert.match(await last.innerText(), /versions between v1\.3 and v2\.3 not in the listing/);
    await page.keyboard.press('e');
    const evidence = last.locator('.evidence-body');
    await evidence.waitFor();
    const published = readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8').split(/\r?\n/);
    const rows = evidence.locator('.published-rows li');
    assert.equal(await rows.count(), 2);
    for (const row of await rows.all()) {
      const line = Number(/\d+/.exec(await row.locator('.place').innerText())![0]);
      assert.equal((await row.locator('code').innerText()).trim(), published[line - 1]!.trim());
    }
    assert.match(await evidence.innerText(), /REVISES v1\.3, tabled at DAG 30/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('comes to the step that a link names, and shows why', async () => {
    const { page } = await explorer.show('/changes/CR032#step-3');
    const step = page.locator('#step-3');
    await step.locator('.evidence-body').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'step-3');
    assert.ok(await step.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    assert.equal(await page.locator('#step-1 details').getAttribute('open'), null);
    await page.context().close();
  });

  it('says of every change request of the sample what the API says', async () => {
    const { changeRequests } = await explorer.ask<{
      changeRequests: { edges: { node: { id: string; title: string | null; history: Step[] } }[] };
    }>(HISTORIES);
    const { page, faults } = await explorer.show('/');
    for (const { node } of changeRequests.edges) {
      await page.goto(`${explorer.origin}/changes/${node.id}`);
      await hasContent(page);
      await page
        .getByRole('heading', { level: 1, name: `${node.id}${node.title === null ? '' : ` ${node.title}`}` })
        .waitFor();
      assert.deepEqual(await saidSteps(page), node.history.map(toldStep), node.id);
      assert.equal(await page.locator('.staircase-pill').count(), node.history.length, node.id);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('has supporting documents of a meeting without the change request as a step of their own', async () => {
    const { page } = await explorer.show('/changes/CR028');
    const steps = page.locator('.version-history > ol > li');
    assert.equal(await steps.count(), 2);
    assert.match(await steps.nth(1).innerText(), /3 supporting documents tabled at DAG 28/);
    assert.deepEqual(await page.locator('.staircase-support text').allTextContents(), ['+1', '+3']);
    await page.context().close();
  });

  it('says what is known of one that was never tabled', async () => {
    const { page } = await explorer.show('/changes/CR035');
    assert.match(await page.locator('.summary').innerText(), /Never tabled in the listings read; it closed TMAG/);
    await page.locator('.evidence summary').click();
    assert.match(await page.locator('.published-rows').innerText(), /CR035/);
    await page.context().close();
  });

  it('has one address, however the change request is written', async () => {
    for (const written of ['18', 'cr18', 'CR%20018']) {
      const { page } = await explorer.show(`/changes/${written}`);
      await page.waitForURL(`${explorer.origin}/changes/CR018`);
      await page.context().close();
    }
  });

  it('says that there is none of a number that no listing has', async () => {
    const { page } = await explorer.show('/changes/CR999');
    await page.getByRole('heading', { level: 1, name: 'No change request CR999' }).waitFor();
    assert.match(await page.locator('main').innerText(), /It is in none of the listings read/);
    await page.context().close();
  });

  it('leads to the neighbours by keys, and walks the steps', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.getByRole('link', { name: 'CR034' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'step-2');
    await page.keyboard.press(']');
    await page.waitForURL('**/changes/CR034');
    await page.getByRole('heading', { level: 1, name: /^CR034/ }).waitFor();
    await page.getByRole('link', { name: 'CR032' }).waitFor();
    await page.keyboard.press('[');
    await page.waitForURL('**/changes/CR032');
    await page.context().close();
  });

  it('copies a citation that names the reading and the line', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting, v2\.3, DAG 31, 13 December 2023, listing [0-9a-f]{12}, line \d+$/,
    );
    await page.context().close();
  });

  it('offers every export, and each is there', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.getByText('Export', { exact: true }).click();
    const links = await page.locator('.menu a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    assert.equal(links.length, 12);
    for (const link of links) {
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/, link);
      await answer.body?.cancel();
    }
    await page.keyboard.press('Escape');
    await page.locator('.menu ul').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('asks in GraphiQL what the page shows', async () => {
    const { page } = await explorer.show('/changes/CR032');
    const address = new URL(
      (await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href'))!,
      explorer.origin,
    );
    const { changeRequest } = await explorer.ask<{ changeRequest: { history: Step[] } }>(
      address.searchParams.get('query')!,
      JSON.parse(address.searchParams.get('variables')!) as object,
    );
    assert.deepEqual(await saidSteps(page), changeRequest.history.map(toldStep));
    await page.context().close();
  });

  it('prints its evidence, and none of the tools', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: 'Copy link' }).isVisible(), false);
    assert.equal(await page.locator('header').isVisible(), false);
    assert.ok((await page.locator('#step-3 .published-rows').boundingBox())!.height > 0);
    await page.context().close();
  });

  it('draws no two pills upon each other', async () => {
    for (const size of ['desk', 'phone'] as const) {
      for (const address of ['/changes/CR032', '/changes/CR028', '/series/interface-code-of-connection']) {
        const { page } = await explorer.show(address, { size });
        await page.locator('.staircase svg').waitFor();
        assert.deepEqual(await overlapping(page, '.staircase-pill rect, .staircase-support rect'), []);
        assert.deepEqual(
          await overlapping(page, '.staircase .stop-name, .staircase .stop-day, .staircase .tick text'),
          [],
        );
        assert.deepEqual(await misplaced(page), []);
        await page.context().close();
      }
    }
  });
});

describe('the staircase of an invented history', { timeout: 60_000 }, () => {
  it('goes up where a version is revised, stays where it is retabled, and down where a finding says so', async () => {
    const store = await openStore('memory:');
    await hold(store, {
      QWG: [
        '2023-01-10 QWG 1 Papers - Attachment 1 - CR501 New Rota v1.0',
        '2023-02-14 QWG 2 Papers - Attachment 1 - CR501 New Rota v1.2',
        '2023-03-14 QWG 3 Papers - Attachment 1 - CR501 New Rota v1.2',
        '2023-04-11 QWG 4 Papers - Attachment 1 - CR501 New Rota v1.1',
        '2023-05-09 QWG 5 Papers - Attachment 1 - CR501 New Rota v1.10',
      ],
    });
    const explorer = await Explorer.start(store);
    try {
      const { page } = await explorer.show('/changes/CR501');
      await page.locator('.staircase svg').waitFor();
      const tops = await page
        .locator('.staircase-pill rect')
        .evaluateAll((pills) => pills.map((pill) => Math.round(pill.getBoundingClientRect().top)));
      const [first, second, third, fourth, fifth] = tops as [number, number, number, number, number];
      assert.ok(second < first, 'v1.2 above v1.0');
      assert.equal(third, second);
      assert.ok(fourth > third && fourth < first, 'v1.1 between v1.0 and v1.2');
      assert.ok(fifth < third, 'v1.10 above v1.2');
      await page.context().close();
    } finally {
      await explorer.close();
    }
  });
});

const changes: Readonly<Record<string, string>> = {
  INTRODUCED: 'introduced',
  REVISED: 'revised',
  RETABLED: 'retabled',
};

/** What a step should say. */
function toldStep({ change, version, document, meeting, daysSincePrevious, link }: Step) {
  return {
    said: `${version === null ? 'no version printed' : `v${version}`} ${changes[change]!} at ${meeting.label}`,
    later: daysSincePrevious,
    shortName: document.shortName,
    rule: link?.rule ?? null,
    rows: link?.rows.map(({ text }) => text) ?? null,
  };
}

/** What the steps of the page say. */
async function saidSteps(page: Page) {
  return page.locator('.version-history li[id^="step-"]').evaluateAll((steps) =>
    steps.map((step) => {
      const text = (selector: string) => step.querySelector(selector)?.textContent ?? '';
      const line = step.querySelector('.step-words > p')!;
      const edge = [...step.querySelectorAll('.evidence-body dt')].some((term) => term.textContent === 'Rule');
      return {
        said: /^(.*? at .*?) \d{1,2} [A-Z][a-z]+ \d{4}/.exec(line.textContent)![1]!,
        later: /· (\d+) days? later/.test(line.textContent) ? Number(/· (\d+) day/.exec(line.textContent)![1]) : null,
        shortName: text('.listed-name'),
        rule: edge ? text('.evidence-body dd:nth-of-type(2)') : null,
        rows: edge ? [...step.querySelectorAll('.published-rows code')].map((row) => row.textContent) : null,
      };
    }),
  );
}
