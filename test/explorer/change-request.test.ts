/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { readingOf } from '../graph/test-graph.js';
import { Explorer, hasContent, misplaced, overlapping } from './explorer.js';

interface Step {
  readonly position: number;
  readonly change: string;
  readonly version: string | null;
  readonly document: { readonly shortName: string; readonly rows: readonly { readonly text: string }[] };
  readonly meeting: { readonly label: string };
  readonly daysSincePrevious: number | null;
  readonly supporting: readonly { readonly shortName: string }[];
  readonly link: {
    readonly rule: string;
    readonly confidence: number;
    readonly rows: readonly { readonly text: string }[];
  } | null;
}

const HISTORIES = `{ changeRequests(first: 100) { edges { node {
  id title findings { code message }
  history {
    position change version daysSincePrevious document { shortName rows { text } } meeting { label }
    supporting { shortName } link { rule confidence rows { text } }
  }
} } } }`;

interface Histories {
  readonly changeRequests: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly title: string | null;
        readonly findings: readonly { readonly code: string; readonly message: string }[];
        readonly history: readonly Step[];
      };
    }[];
  };
}

describe('the page of a change request', { timeout: 240_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('shows the history of CR032 after three actions: /, cr32, Enter', async () => {
    const { page, faults } = await explorer.show('/meetings');
    await page.keyboard.press('/');
    await page.keyboard.type('cr32');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${explorer.origin}/changes/CR032`);
    await page.getByRole('heading', { level: 1, name: /^CR032/ }).waitFor();
    assert.match(
      await page.locator('.summary').innerText(),
      /^Latest version: v2\.3, revised at DAG 31 on 13 Dec 2023\. 3 tablings over 63 days, 2 findings\.$/,
    );
    assert.deepEqual(await page.locator('.history-missing').allInnerTexts(), [
      'The first listed version is v1.3. Earlier versions are not listed.',
      'v2.0 to v2.2 are not listed.',
    ]);

    const evidence = page.locator('#step-3 .evidence-body');
    assert.equal(await evidence.isVisible(), false);
    await page.keyboard.press('e');
    await evidence.waitFor();
    const published = readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8').split(/\r?\n/);
    const rows = evidence.locator('.published-rows li');
    assert.equal(await rows.count(), 2);
    for (const row of await rows.all()) {
      const line = Number(/\d+/.exec(await row.locator('.line-number').innerText())![0]);
      assert.equal(await row.locator('code').textContent(), published[line - 1]);
    }
    assert.match(await evidence.innerText(), /REVISES v1\.3, tabled at DAG 30, 8 Nov 2023/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('scrolls to the step that a link names, and expands its evidence', async () => {
    const { page } = await explorer.show('/changes/CR032#step-3');
    const step = page.locator('#step-3');
    await step.locator('.evidence-body').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'step-3');
    assert.match((await step.getAttribute('class'))!, /history-item-target/);
    assert.ok(
      await step.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    assert.equal(await page.locator('#step-1 .evidence-body').isVisible(), false);

    await page.getByRole('link', { name: 'v1.3, introduced at DAG 29, 11 Oct 2023' }).click();
    await page.locator('#step-1 .evidence-body').waitFor();
    assert.equal(new URL(page.url()).hash, '#step-1');
    assert.equal(await page.locator('.history-item-target').count(), 1);
    await page.context().close();
  });

  it('shows every change request of the sample as the API has it, with the citations of the trace packet', async () => {
    const { changeRequests } = await explorer.ask<Histories>(HISTORIES);
    assert.equal(changeRequests.edges.length, 21);
    const { page, faults } = await explorer.show('/');
    for (const { node } of changeRequests.edges) {
      await page.goto(`${explorer.origin}/changes/${node.id}`);
      await page
        .getByRole('heading', {
          level: 1,
          name: node.title === null ? node.id : `${node.id} ${node.title}`,
          exact: true,
        })
        .waitFor();
      assert.deepEqual(await shownSteps(page), node.history.map(expectedStep), node.id);
      assert.equal(await page.locator('.version-chart-link').count(), node.history.length, node.id);
      assert.deepEqual(
        await page.locator('.finding-note').evaluateAll((notes) =>
          notes.map((note) => ({
            code: note.querySelector('code')!.textContent,
            message: note.querySelector('p')!.textContent,
          })),
        ),
        node.findings,
      );
      assert.equal(
        await page.locator('.history-missing').count(),
        node.findings.filter(({ code }) => code === 'EARLIER_VERSION_MISSING').length,
      );
      assert.deepEqual(await citations(page), await citationsOfPacket(explorer, node.id), node.id);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('draws a revision on a higher level, and a retabled version on the same level', async () => {
    const { changeRequests } = await explorer.ask<Histories>(HISTORIES);
    const { page } = await explorer.show('/');
    for (const { node } of changeRequests.edges) {
      if (node.history.length < 2) continue;
      await page.goto(`${explorer.origin}/changes/${node.id}`);
      await page.locator('.version-chart-link').first().waitFor();
      const tops = await topsOfPills(page);
      for (const [place, step] of node.history.entries()) {
        if (step.change === 'REVISED') {
          assert.ok(tops[place]! < Math.min(...tops.slice(0, place)), `${node.id} step ${step.position}`);
        }
        if (step.change === 'RETABLED') assert.equal(tops[place], tops[place - 1], `${node.id} step ${step.position}`);
      }
    }
    await page.context().close();
  });

  it('describes the whole history in the name of the version chart', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page
      .getByRole('group', {
        name: 'Versions of CR032: The first listed version is v1.3. Earlier versions are not listed. v1.3, introduced at DAG 29, 11 Oct 2023. v1.3, retabled at DAG 30, 8 Nov 2023. v2.0 to v2.2 are not listed. v2.3, revised at DAG 31, 13 Dec 2023.',
      })
      .waitFor();
    await page.context().close();
  });

  it('marks the other meetings of the group between its tablings', async () => {
    const { page } = await explorer.show('/changes/CR018');
    const { meetings } = await explorer.ask<{ meetings: { edges: { node: { number: string } }[] } }>(
      `{ meetings(filter: { group: "DAG", from: "2023-02-17", to: "2023-05-09" }) { edges { node { number } } } }`,
    );
    const named = await page.locator('.meeting-name.soft').allInnerTexts();
    for (const { node } of meetings.edges) assert.ok(named.includes(node.number), node.number);
    assert.match(await page.locator('.version-chart-notes').innerText(), /Tick marks: other meetings of DAG\./);
    await page.context().close();
  });

  it('shows the supporting documents of a meeting without the change request as an entry of their own', async () => {
    const { page } = await explorer.show('/changes/CR028');
    const steps = page.locator('.history-item');
    assert.equal(await steps.count(), 2);
    assert.deepEqual(await page.locator('.version-chart .supported').allInnerTexts(), ['+1', '+3']);
    await page.getByRole('link', { name: '3 supporting documents at DAG 28, 13 Sep 2023' }).click();
    const alone = steps.nth(1);
    await alone.locator('.evidence-body').waitFor();
    assert.match(await alone.innerText(), /Only 3 supporting documents at DAG 28, 13 Sep 2023/);

    const { changeRequest } = await explorer.ask<{
      changeRequest: { supporting: { shortName: string; rows: { text: string }[]; meeting: { label: string } }[] };
    }>(`{ changeRequest(id: "CR028") { supporting { shortName rows { text } meeting { label } } } }`);
    const supporting = changeRequest.supporting.filter(({ meeting }) => meeting.label === 'DAG 28');
    assert.deepEqual(
      await alone.locator('.listed-name').allInnerTexts(),
      supporting.map(({ shortName }) => shortName),
    );
    assert.deepEqual(
      await alone.locator('.published-rows code').allTextContents(),
      supporting.flatMap(({ rows }) => rows.map(({ text }) => text)),
    );
    assert.deepEqual(await alone.locator('.tag').allInnerTexts(), ['redline', 'redline', 'redline']);
    await page.context().close();
  });

  it('shows the facts of a change request that was not tabled', async () => {
    const { page } = await explorer.show('/changes/CR035');
    assert.match(
      await page.locator('.summary').innerText(),
      /^Not tabled in any imported listing\. TMAG closed following its approval\.$/,
    );
    assert.match(await page.locator('.published-rows').innerText(), /approval of Change Request CR035/);
    assert.match(await page.locator('.facts').innerText(), /Closed group\s+TMAG Testing and Migration Advisory Group/);
    assert.equal(await page.locator('.version-chart').count(), 0);
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^CR035, listing [0-9a-f]{12}, line \d+$/);
    await page.context().close();
  });

  it('redirects every spelling of the id to one address, and keeps the step', async () => {
    for (const written of ['18', 'cr18', 'CR%20018']) {
      const { page } = await explorer.show(`/changes/${written}#step-2`);
      await page.waitForURL(`${explorer.origin}/changes/CR018#step-2`);
      await page.locator('#step-2 .evidence-body').waitFor();
      await page.context().close();
    }
  });

  it('shows “not found” for a number in no listing', async () => {
    const { page } = await explorer.show('/changes/CR999');
    await page.getByRole('heading', { level: 1, name: 'Change request CR999 not found' }).waitFor();
    assert.match(await page.locator('main').innerText(), /It is not in any imported listing/);
    await page.locator('main').getByRole('link', { name: 'overview' }).click();
    await page.waitForURL(`${explorer.origin}/`);
    await page.context().close();
  });

  it('opens the previous and next change request and moves through the steps by keys', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.getByRole('link', { name: 'next: CR034' }).waitFor();
    for (const [key, arrives] of [
      ['j', 'step-1'],
      ['j', 'step-2'],
      ['k', 'step-1'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await page.evaluate(() => document.activeElement?.id), arrives);
    }
    for (const [key, arrives, beside] of [
      [']', 'CR034', 'previous: CR032'],
      [']', 'CR035', 'previous: CR034'],
      ['[', 'CR034', 'next: CR035'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${arrives}`) }).waitFor();
      await page.getByRole('link', { name: beside }).waitFor();
      assert.equal(page.url(), `${explorer.origin}/changes/${arrives}`);
    }
    await page.context().close();
  });

  it('copies the citation of the trace packet, and has one form of dates in every locale', async () => {
    const { page } = await explorer.show('/changes/CR032');
    const context = await page
      .context()
      .browser()!
      .newContext({
        locale: 'en-US',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
    const americanPage = await context.newPage();
    await americanPage.goto(`${explorer.origin}/changes/CR032`);
    await hasContent(americanPage);
    assert.match(await americanPage.locator('.summary').innerText(), /13 Dec 2023/);
    await americanPage.keyboard.press('c');
    await americanPage.getByText('Copied').waitFor();
    const copied = await americanPage.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /, v2\.3, DAG 31, 13 December 2023, listing [0-9a-f]{12}, line \d+$/);
    assert.equal(copied, (await citationsOfPacket(explorer, 'CR032')).at(-1));
    await context.close();
    await page.context().close();
  });

  it('offers every export, and each can be downloaded', async () => {
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

  it('opens its query in GraphiQL', async () => {
    const { page } = await explorer.show('/changes/CR032');
    const address = new URL(
      (await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href'))!,
      explorer.origin,
    );
    const { changeRequest } = await explorer.ask<{ changeRequest: { history: Step[] } }>(
      address.searchParams.get('query')!,
      JSON.parse(address.searchParams.get('variables')!) as object,
    );
    assert.deepEqual(await shownSteps(page), changeRequest.history.map(expectedStep));
    await page.context().close();
  });

  it('prints its evidence within the width of the paper, without arrows or tools', async () => {
    const { page } = await explorer.show('/changes/CR032');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    assert.equal(await page.getByRole('button', { name: 'Copy link' }).isVisible(), false);
    assert.equal(await page.locator('header').isVisible(), false);
    for (const rows of await page.locator('.published-rows').all()) {
      const { width, height, x } = (await rows.boundingBox())!;
      assert.ok(height > 0 && x >= 0 && x + width <= 718);
    }
    assert.equal(await page.locator('.published-rows').count(), 3);
    const arrows = await page
      .locator('details.evidence > summary')
      .evaluateAll((all) => all.map((summary) => getComputedStyle(summary).listStyleType));
    assert.deepEqual(arrows, ['none', 'none', 'none']);
    await page.context().close();
  });

  it('draws nothing on top of anything else', async () => {
    for (const size of ['desk', 'phone'] as const) {
      for (const id of ['CR018', 'CR028', 'CR032', 'CR046']) {
        const { page } = await explorer.show(`/changes/${id}`, { size });
        await page.locator('.version-chart-link').first().waitFor();
        assert.deepEqual(await overlaps(page), [], `${id} on a ${size}`);
        assert.deepEqual(await misplaced(page), []);
        await page.context().close();
      }
    }
  });
});

describe('an invented history', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start(await invented());
  });
  after(() => explorer.close());

  it('draws a version regression on a lower level, and the next version back on its level', async () => {
    const { page } = await explorer.show('/changes/CR501');
    const [first, second, third, fourth, fifth, sixth] = (await topsOfPills(page)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    assert.ok(second < first, 'v1.2 above v1.0');
    assert.ok(third > second && third < first, 'v1.1 between v1.0 and v1.2');
    assert.equal(fourth, second, 'v1.2 again, after v1.1');
    assert.ok(fifth < fourth, 'v1.10 above v1.2');
    assert.equal(sixth, fifth, 'no version: the level of the version before');
    assert.match(await page.locator('#step-3').innerText(), /VERSION_REGRESSION/);
    assert.match(await page.locator('#step-5').innerText(), /v1\.10 revised at QWG 5/);
    await page.context().close();
  });

  it('shows acknowledged findings after open ones', async () => {
    const { page } = await explorer.show('/changes/CR501');
    assert.deepEqual(await page.locator('.history-missing').allInnerTexts(), [
      'v1.1 was tabled later. (acknowledged)',
      'v1.3 to v1.9 are not listed.',
    ]);
    assert.match(await page.locator('.summary').innerText(), /, 3 findings \(2 open\)\.$/);
    assert.match(await page.locator('.finding-note').last().innerText(), /Acknowledged: withdrawn before it was sent/);
    await page.context().close();
  });

  it('draws many tablings, long versions and two on one day, and scrolls', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const { page } = await explorer.show('/changes/CR502', { size });
      await page.locator('.version-chart-link').first().waitFor();
      assert.equal(await page.locator('.version-chart-link').count(), 13);
      assert.deepEqual(await overlaps(page), [], size);
      assert.deepEqual(await misplaced(page), [], size);
      assert.match(await page.locator('.version-chart-notes').innerText(), /spaced evenly, not by date/);
      const scrolls = page.getByRole('region', { name: /scrolls horizontally/ });
      assert.equal(await scrolls.count(), size === 'phone' ? 1 : 0);
      await page.context().close();
    }
  });

  it('fits on paper, however wide it is on the screen', async () => {
    const { page } = await explorer.show('/changes/CR502');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    for (const pill of await page.locator('.version-chart-link').all()) {
      const { x, width } = (await pill.boundingBox())!;
      assert.ok(x > 0 && x + width < 718);
    }
    assert.deepEqual(await overlapping(page, '.version-chart .pill'), []);
    await page.context().close();
  });

  it('finds the previous and next change request among hundreds', async () => {
    const { page } = await explorer.show('/changes/CR200');
    await page.getByRole('link', { name: 'previous: CR199' }).waitFor();
    await page.getByRole('link', { name: 'next: CR201' }).waitFor();
    await page.context().close();
  });
});

/** A change request that goes back and forth, one with many tablings, and hundreds of others. */
async function invented() {
  const rows = [
    '2023-01-10 QWG 1 Papers - Attachment 1 - CR501 New Rota v1.0',
    '2023-02-14 QWG 2 Papers - Attachment 1 - CR501 New Rota v1.2',
    '2023-03-14 QWG 3 Papers - Attachment 1 - CR501 New Rota v1.1',
    '2023-04-11 QWG 4 Papers - Attachment 1 - CR501 New Rota v1.2',
    '2023-05-09 QWG 5 Papers - Attachment 1 - CR501 New Rota v1.10',
    '2023-06-13 QWG 6 Papers - Attachment 1 - CR501 New Rota',
    ...Array.from(
      { length: 12 },
      (_, i) => `2024-${String(i + 1).padStart(2, '0')}-09 QWG ${i + 7} Papers - CR502 Old Rota v10.${i}.${i}`,
    ),
    '2024-12-09 QWG 18 Papers - CR502 Old Rota v11.0',
    '2024-12-09 CR502 Redlining',
    ...Array.from({ length: 250 }, (_, i) => `2022-01-11 CR${String(i + 1).padStart(3, '0')} Rota ${i} v1.0`),
  ];
  const corrections = readCuration(
    'curation.yaml',
    `version: 1
corrections:
  - acknowledge:
      finding: finding/EARLIER_VERSION_MISSING/QWG/2023-02-14/qwg-2-papers-attachment-1-cr501-new-rota-v1-2
    because: withdrawn before it was sent`,
  );
  const store = await openStore('memory:');
  const graph = inferGraph([readingOf('QWG', rows)], corrections);
  assert.deepEqual(graph.unmatched, []);
  await store.update((draft) => writeFacts(draft, graph));
  return store;
}

/** The elements of the version chart that overlap. */
async function overlaps(page: Page): Promise<string[]> {
  return [
    ...(await overlapping(page, '.version-chart .pill, .version-chart .supported')),
    ...(await overlapping(page, '.version-chart .meeting-name')),
    ...(await overlapping(page, '.version-chart .level-name')),
    ...(await overlapping(page, '.version-chart .band-label, .version-chart .pill')),
  ];
}

const topsOfPills = (page: Page): Promise<number[]> =>
  page
    .locator('.version-chart-link')
    .evaluateAll((pills) => pills.map((pill) => Math.round(pill.getBoundingClientRect().top)));

const citations = (page: Page): Promise<string[]> =>
  page
    .locator('.history-citation')
    .evaluateAll((all) => all.map((citation) => citation.firstChild!.textContent!.trim()));

async function citationsOfPacket({ origin }: Explorer, id: string): Promise<string[]> {
  const packet = await fetch(`${origin}/export/history?changeRequest=${id}&format=json`);
  const { history } = (await packet.json()) as { history: { document: { citation: string } }[] };
  return history.map(({ document }) => document.citation);
}

const changes: Readonly<Record<string, string>> = {
  INTRODUCED: 'introduced',
  REVISED: 'revised',
  RETABLED: 'retabled',
};

/** The expected texts of a step. */
function expectedStep({ change, version, document, meeting, daysSincePrevious, link, supporting }: Step) {
  return {
    title: `${version === null ? 'No version,' : `v${version}`} ${changes[change]!} at ${meeting.label}`,
    later: daysSincePrevious,
    documents: [document, ...supporting].map(({ shortName }) => shortName),
    rule: link?.rule ?? null,
    confidence: link?.confidence.toFixed(2) ?? null,
    rows: (link ?? document).rows.map(({ text }) => text),
  };
}

/** The texts of the steps on the page. */
async function shownSteps(page: Page) {
  return page.locator('.history-item[id^="step-"]').evaluateAll((steps) =>
    steps.map((step) => {
      const heading = step.querySelector('h3')!.textContent;
      const later = /· (\d+) days? (later|after)/.exec(heading);
      const term = (name: string) =>
        [...step.querySelectorAll('.evidence-body dt')].find((one) => one.textContent === name)?.nextElementSibling
          ?.textContent ?? null;
      return {
        title: /^(.*? at .*?), \d/.exec(heading)![1]!,
        later: later ? Number(later[1]) : null,
        documents: [...step.querySelectorAll('.listed-name')].map((name) => name.textContent),
        rule: term('Rule'),
        confidence: term('Confidence'),
        rows: [...step.querySelectorAll('.published-rows code')].map((row) => row.textContent),
      };
    }),
  );
}
