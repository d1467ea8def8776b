/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { accessibilityViolations, contentOf, Explorer, hasContent, misplaced } from './explorer.js';

interface Rectangle {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly boxes: readonly (Rectangle & { readonly id: string })[];
  /** Texts outside boxes. */
  readonly names: readonly Rectangle[];
  /** Texts that are wider than their box. */
  readonly outside: readonly string[];
  readonly lines: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
  readonly elements: number;
}

/** The positions of everything in the drawing, in its own coordinates. */
async function drawn(page: Page): Promise<Drawn> {
  await page.locator('.graph svg').waitFor();
  return page.locator('.graph').evaluate(async (region) => {
    region.scrollTo(0, 0);
    // The names of the lanes move when the drawing scrolls.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { left: x, top: y } = region.querySelector('svg')!.getBoundingClientRect();
    const rectangle = (element: Element, text = element.textContent.trim()) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { text, left: left - x, right: right - x, top: top - y, bottom: bottom - y };
    };
    const nodes = [...region.querySelectorAll<SVGElement>('.node')];
    return {
      boxes: nodes.map((node) => ({
        ...rectangle(node.querySelector('rect')!, node.textContent.trim()),
        id: node.dataset.id ?? '',
      })),
      names: [...region.querySelectorAll('.line-name, .lane-name')].map((name) => rectangle(name)),
      outside: nodes.flatMap((node) => {
        const box = rectangle(node.querySelector('rect')!);
        const texts = [...node.querySelectorAll('text')].map((text) => rectangle(text));
        const [title, mark] = texts;
        const beyond = texts.filter(({ left, right }) => left < box.left || right > box.right);
        if (title && mark && title.right > mark.left) beyond.push(title);
        return beyond.map(({ text }) => text);
      }),
      lines: [...region.querySelectorAll<SVGElement>('.line, [data-rail]')].flatMap((line) =>
        [...line.querySelectorAll('path')]
          .filter((path) => path.matches(':first-child'))
          .map((path) => ({
            type: line.dataset.type ?? 'RAIL',
            from: line.dataset.from ?? '',
            to: line.dataset.to ?? line.dataset.rail ?? '',
            points: (path.getAttribute('d') ?? '')
              .slice(1)
              .split('L')
              .map((point) => point.split(' ').map(Number) as [number, number]),
          })),
      ),
      elements: region.querySelectorAll('*').length,
    };
  });
}

const share = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

const overlaps = (rectangles: readonly Rectangle[]): string[] =>
  rectangles.flatMap((one, place) =>
    rectangles.slice(place + 1).flatMap((other) => (share(one, other) ? [`“${one.text}” and “${other.text}”`] : [])),
  );

/** Lines that cross a box or a name. */
const crossings = ({ boxes, names, lines }: Drawn): string[] =>
  lines.flatMap(({ type, from, to, points }) =>
    points.slice(1).flatMap(([x, y], before) => {
      const [fromX, fromY] = points[before]!;
      assert.ok(x === fromX || y === fromY, 'lines are level or upright');
      const line = {
        text: `${type} ${from} ${to}`,
        left: Math.min(x, fromX) - 0.3,
        right: Math.max(x, fromX) + 0.3,
        top: Math.min(y, fromY) - 0.3,
        bottom: Math.max(y, fromY) + 0.3,
      };
      return [...boxes, ...names]
        .filter((box) => share(line, inner(box)))
        .map(({ text }) => `${line.text} and “${text}”`);
    }),
  );

/** Without the edge, where lines may end. */
const inner = (box: Rectangle): Rectangle => ({
  ...box,
  left: box.left + 1,
  right: box.right - 1,
  top: box.top + 1,
  bottom: box.bottom - 1,
});

function assertLegible(picture: Drawn): void {
  assert.deepEqual(overlaps([...picture.boxes, ...picture.names]), []);
  assert.deepEqual(picture.outside, []);
  assert.deepEqual(crossings(picture), []);
  // A node has some ten elements.
  assert.ok(
    picture.elements < 60 + 12 * picture.boxes.length + 4 * picture.lines.length,
    `${picture.elements} elements`,
  );
}

interface ApiEdge {
  readonly type: string;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly from: { readonly __typename: string; readonly id: string };
  readonly to: { readonly __typename: string; readonly id: string };
}

const EDGES = `query ($id: ID!, $depth: Int!, $limit: Int!) {
  neighbourhood(id: $id, depth: $depth, limit: $limit) {
    nodes { id }
    edges { type basis rule confidence from { __typename id } to { __typename id } }
  }
}`;

interface Around {
  readonly neighbourhood: { readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly ApiEdge[] };
}

const folders: Readonly<Record<string, string>> = {
  ChangeRequest: '/changes/',
  Meeting: '/meetings/',
  Document: '/documents/',
  Group: '/groups/',
  DocumentSeries: '/',
};

const written = ({ type, basis, rule, confidence, from, to }: ApiEdge): string =>
  [
    `${folders[from.__typename]}${from.id}`,
    type,
    `${folders[to.__typename]}${to.id}`,
    basis.toLowerCase(),
    rule,
    confidence.toFixed(2),
  ].join(' | ');

const rowsOf = (page: Page): Promise<string[]> =>
  page
    .locator('.edges tr.edge')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')]
          .map((cell) => cell.querySelector('a')?.getAttribute('href') ?? cell.textContent.trim())
          .join(' | '),
      ),
    );

const byId = (picture: Drawn, id: string) => {
  const box = picture.boxes.find((one) => one.id === id);
  assert.ok(box, `${id} is drawn`);
  return box;
};

const of = (picture: Drawn, type: string) => picture.lines.filter((line) => line.type === type);

const V13 = 'DAG/2023-10-11/dag-29-papers-attachment-2-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v1-3';
const V13_AGAIN = 'DAG/2023-11-08/attachment-2-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v1-3';
const V23 = 'DAG/2023-12-13/dag-31-papers-attachment-1-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v2-3';

describe('the graph page', { timeout: 240_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('shows the versions of CR032 by date, each joined to the one before by a labelled line', async () => {
    const { page, faults } = await explorer.show('/graph/cr32');
    const picture = await drawn(page);
    assert.equal(await page.locator('h1').textContent(), 'CR032: related items');
    assert.deepEqual(
      picture.boxes
        .filter(({ id }) => /^DAG\/[\d-]+$/.test(id))
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text),
      ['DAG 29 11 Oct 2023', 'DAG 30 8 Nov 2023', 'DAG 31 13 Dec 2023'],
    );
    const versions = [V13, V13_AGAIN, V23].map((id) => byId(picture, id));
    assert.deepEqual(
      versions.map(({ text }) => text.slice(0, 4)),
      ['v1.3', 'v1.3', 'v2.3'],
    );
    for (const [place, meeting] of ['DAG/2023-10-11', 'DAG/2023-11-08', 'DAG/2023-12-13'].entries()) {
      assert.equal(versions[place]!.left, byId(picture, meeting).left, 'a document is in the column of its meeting');
    }
    for (const [type, later, earlier] of [
      ['RETABLES', V13_AGAIN, V13],
      ['REVISES', V23, V13_AGAIN],
    ] as const) {
      const [line, ...others] = of(picture, type);
      assert.deepEqual(others, []);
      assert.deepEqual([line!.from, line!.to], [later, earlier]);
      const middle = (versions[0]!.top + versions[0]!.bottom) / 2;
      for (const [end, x] of [
        [line!.points[0]!, byId(picture, earlier).right],
        [line!.points.at(-1)!, byId(picture, later).left],
      ] as const) {
        assert.ok(Math.abs(end[0] - x) < 2 && Math.abs(end[1] - middle) < 2, `${type} ends at its box`);
      }
      const name = picture.names.find(({ text }) => text === type.toLowerCase());
      assert.ok(name && name.left > byId(picture, earlier).right && name.right < byId(picture, later).left);
    }
    assert.deepEqual(await page.locator('.line[data-type="RETABLES"] .inferred').count(), 1);
    assert.deepEqual(faults, []);
  });

  it('shows the other documents of DAG 31 in its column, and moves nothing sideways', async () => {
    const { page } = await explorer.show('/graph/CR032');
    const before = await drawn(page);
    await page.getByRole('link', { name: /more at DAG 31/ }).click();
    await page.getByRole('link', { name: /more at DAG 31/ }).waitFor({ state: 'detached' });
    assert.match(page.url(), /[?&]whole=DAG\/2023-12-13(&|$)/);
    const after = await drawn(page);
    const { meeting } = await explorer.ask<{ meeting: { documents: { edges: { node: { id: string } }[] } } }>(
      '{ meeting(id: "DAG/2023-12-13") { documents(first: 100) { edges { node { id } } } } }',
    );
    const column = byId(after, 'DAG/2023-12-13');
    for (const { node } of meeting.documents.edges) assert.equal(byId(after, node.id).left, column.left);
    // Lanes that grow or appear move the lanes below down.
    const moved = before.boxes
      .filter(({ id }) => !id.startsWith('more DAG/2023-12-13'))
      .map((box) => ({ box, now: byId(after, box.id) }));
    assert.deepEqual(
      moved.filter(({ box, now }) => box.left !== now.left).map(({ box }) => box.id),
      [],
    );
    const down = moved.sort((a, b) => a.box.top - b.box.top).map(({ box, now }) => Math.round(now.top - box.top));
    assert.deepEqual(
      down,
      [...down].sort((a, b) => a - b),
    );
    assertLegible(after);

    await page.goBack();
    await page.getByRole('link', { name: /more at DAG 31/ }).waitFor();
    assert.deepEqual(await drawn(page), before);
  });

  it('expands an item by keyboard, keeps its position, and opens its page by Enter', async () => {
    const { page } = await explorer.show('/graph/CR032');
    await drawn(page);
    const focused = () =>
      page.evaluate(() => (document.activeElement instanceof SVGElement ? document.activeElement.dataset.id : null));
    for (let stops = 0; stops < 60 && (await focused()) !== 'CR032'; stops++) await page.keyboard.press('Tab');
    assert.equal(await focused(), 'CR032');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'DAG/2023-12-13');
    const place = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().left);
    const before = await place();
    await page.keyboard.press('+');
    await page.getByRole('link', { name: /^Collapse DAG 31/ }).waitFor();
    assert.match(page.url(), /[?&]open=DAG\/2023-12-13(&|$)/);
    assert.equal(await focused(), 'DAG/2023-12-13');
    assert.ok(Math.abs((await place()) - before) < 2);
    await page.locator('.node[data-id="DAG"]').waitFor();
    const opened = await drawn(page);
    for (const id of ['DAG', 'DAG/2024-01-10']) byId(opened, id);
    assertLegible(opened);
    await page.keyboard.press('-');
    await page.getByRole('link', { name: /^Expand DAG 31/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/meetings/DAG/2023-12-13');
  });

  it('has every relationship between the items shown, whichever are expanded', async () => {
    const { page } = await explorer.show(
      '/graph/CR032?open=DAG/2023-12-13,DAG/2024-02-14&whole=DAG/2023-11-08,DAG/2023-10-11&rows=all',
    );
    await page.getByRole('link', { name: /^Collapse DAG 31/ }).waitFor();
    const { boxes } = await drawn(page);
    const shown = new Set(boxes.map(({ id }) => id));
    const { neighbourhood } = await explorer.ask<Around>(EDGES, { id: 'DAG', depth: 3, limit: 2000 });
    const expected = neighbourhood.edges.filter(({ from, to }) => shown.has(from.id) && shown.has(to.id)).map(written);
    assert.ok(expected.length > 60, `${expected.length} relationships`);
    assert.deepEqual((await rowsOf(page)).sort(), expected.sort());
  });

  it('hides a type of relationships in the drawing and the table, and keeps that in the address', async () => {
    const { page } = await explorer.show('/graph/CR032?depth=2');
    const whole = await drawn(page);
    await page.getByRole('checkbox', { name: /^revises/ }).uncheck();
    await page.locator('.line[data-type="REVISES"]').waitFor({ state: 'detached' });
    assert.equal(new URL(page.url()).searchParams.get('hide'), 'REVISES');
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload();
      await hasContent(page);
      const picture = await drawn(page);
      assert.deepEqual(of(picture, 'REVISES'), []);
      assert.equal(of(picture, 'RETABLES').length, 1);
      assert.deepEqual(picture.boxes, whole.boxes);
      assert.equal((await rowsOf(page)).filter((row) => row.includes('| REVISES |')).length, 0);
      assert.equal(await page.getByRole('checkbox', { name: /^revises/ }).isChecked(), false);
    }
    await page.getByRole('checkbox', { name: /^revises/ }).check();
    await page.locator('.line[data-type="REVISES"]').waitFor({ state: 'attached' });
    assert.equal(new URL(page.url()).searchParams.get('hide'), null);
  });

  it('shows findings on request', async () => {
    const { page } = await explorer.show('/graph/CR032?depth=2');
    assert.equal(await page.locator('.node-findings').count(), 0);
    await page.getByLabel('findings').check();
    await page.locator('.node-findings').first().waitFor();
    assert.equal(await page.locator('.line[data-type="ABOUT"]').count(), 2);
    assertLegible(await drawn(page));
  });

  for (const address of [
    '/graph/CR032?depth=2',
    '/graph/CR028',
    '/graph/CR035',
    '/graph/CR035?depth=3',
    '/graph/DAG/2023-09-13?depth=2',
    '/graph/DAG/2023-09-13?depth=2&kinds=GROUP,MEETING,DOCUMENT,CHANGE_REQUEST,DOCUMENT_SERIES,FINDING',
    '/graph/DAG?depth=2',
    '/graph/DAG?depth=3&limit=2000',
  ]) {
    it(`draws ${address} without overlaps`, async () => {
      const { page, faults } = await explorer.show(address);
      assertLegible(await drawn(page));
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('draws 200 items and more, and says that there may be others', async () => {
    const { page } = await explorer.show('/graph/DAG?depth=2');
    const { neighbourhood } = await explorer.ask<Around>(EDGES, { id: 'DAG', depth: 2, limit: 2000 });
    assert.match(await page.locator('.summary').innerText(), /Showing the nearest 200 items around DAG/);
    await page.getByRole('link', { name: 'Show up to 2,000' }).click();
    await page.locator('.summary', { hasText: `${neighbourhood.nodes.length} items` }).waitFor();
    assert.doesNotMatch(await page.locator('.summary').innerText(), /Showing the nearest/);
    const { boxes } = await drawn(page);
    const folded = await page
      .locator('.more')
      .evaluateAll((boxes) => boxes.reduce((sum, box) => sum + Number(/\d+/.exec(box.textContent)?.[0]), 0));
    assert.equal(
      boxes.filter(({ id }) => !id.startsWith('more ')).length + folded,
      neighbourhood.nodes.length,
      'what is not drawn is counted',
    );
  });

  it('has a table of the API’s edges, 200 at first, then all', async () => {
    const { page } = await explorer.show('/graph/DAG?depth=2');
    const { neighbourhood } = await explorer.ask<Around>(EDGES, { id: 'DAG', depth: 2, limit: 200 });
    const expected = neighbourhood.edges.map(written);
    assert.deepEqual(await rowsOf(page), expected.slice(0, 200));
    await page.getByText(`${expected.length - 200} more relationships.`).waitFor();
    await page.getByRole('link', { name: `Show all ${expected.length}` }).click();
    await page.getByText('more relationships.').waitFor({ state: 'detached' });
    assert.deepEqual(await rowsOf(page), expected);
    await page.locator('.edges').getByLabel('Type').selectOption('RECORDS');
    await page.getByText('ATTACHED_TO').first().waitFor({ state: 'detached' });
    assert.deepEqual(await rowsOf(page), neighbourhood.edges.filter(({ type }) => type === 'RECORDS').map(written));
  });

  it('shows the relationships of an item in focus', async () => {
    const { page } = await explorer.show('/graph/CR032');
    await page.locator(`.node[data-id="${V23}"]`).focus();
    await page.locator('.line[data-type="REVISES"].lit').waitFor({ state: 'attached' });
    assert.equal(await page.locator('.line[data-type="RETABLES"].lit').count(), 0);
    assert.match(
      await page.locator('.details-line').innerText(),
      /TUoS Reporting v2\.3 · revises .*v1\.3 · version of CR032/,
    );
  });

  it('downloads a self-contained SVG with the same texts', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await explorer.show('/graph/CR032?depth=2', { scheme });
      await drawn(page);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'SVG' }).click();
      const file = await saved;
      assert.equal(file.suggestedFilename(), 'graph-cr032.svg');
      const svg = (await contentOf(file)).toString('utf8');
      const texts: string[] = [];
      const around: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('opentag', ({ name }) => {
        around.push(name);
        if (name === 'text' || name === 'title') texts.push('');
      });
      parser.on('text', (text) => {
        if (around.includes('text') || around.includes('title')) texts.push(`${texts.pop() ?? ''}${text}`);
      });
      parser.on('closetag', () => around.pop());
      parser.on('error', (error) => assert.fail(error));
      parser.write(svg).close();
      assert.deepEqual(texts, [
        'CR032: related items',
        ...(await page.locator('.graph svg text').evaluateAll((shown) => shown.map((text) => text.textContent))),
      ]);
      assert.doesNotMatch(svg, /var\(|class=|light-dark|style=/);
      assert.match(svg, /font-family="/);
      assert.match(svg, scheme === 'light' ? /fill="rgb\(255, 255, 255\)"/ : /fill="rgb\(20, 23, 27\)"/);

      const alone = await page.context().newPage();
      await alone.setContent(`<img alt="" src="data:image/svg+xml,${encodeURIComponent(svg)}">`);
      const width = await alone.locator('img').evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      });
      assert.ok(width > 1000);
      assert.deepEqual(faults, []);
      await page.context().close();
    }
  });

  it('downloads a PNG at twice the size', async () => {
    const { page, faults } = await explorer.show('/graph/CR032?depth=2');
    await drawn(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG' }).click();
    const png = await contentOf(await saved);
    assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
    const width = await page.locator('.graph svg').evaluate((svg) => Number(svg.getAttribute('width')));
    assert.equal(png.readUInt32BE(16), 2 * width);
    assert.ok(png.length > 10_000);
    assert.deepEqual(faults, []);
  });

  it('downloads files for graph tools', async () => {
    const { page } = await explorer.show('/graph/CR032?depth=2');
    for (const format of ['GraphML', 'GEXF', 'Cytoscape']) {
      const address = await page.getByRole('link', { name: format }).getAttribute('href');
      const answer = await fetch(`${explorer.origin}${address}`);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /CR032/);
    }
  });

  it('is a table on a phone, with a list to expand items', async () => {
    const { page } = await explorer.show('/graph/CR032', { size: 'phone' });
    assert.equal(await page.locator('.graph').isVisible(), false);
    const { neighbourhood } = await explorer.ask<Around>(EDGES, { id: 'CR032', depth: 1, limit: 200 });
    assert.deepEqual(await rowsOf(page), neighbourhood.edges.map(written));
    await page.getByRole('combobox', { name: /^Expand/ }).selectOption('DAG 31');
    await page.getByText(/^Expanded:/).waitFor();
    await page.locator('.edges code', { hasText: 'HELD_BY' }).first().waitFor();
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await accessibilityViolations(page), []);
    await page.getByRole('link', { name: 'DAG 31 collapse' }).click();
    await page.locator('.edges code', { hasText: 'HELD_BY' }).first().waitFor({ state: 'detached' });
  });

  it('is accessible with 200 items', async () => {
    const { page } = await explorer.show('/graph/DAG/2023-09-13?depth=2', { scheme: 'dark' });
    await drawn(page);
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.deepEqual(await misplaced(page), []);
  });

  it('says that an item is not found, and that a parameter is out of bounds', async () => {
    const unknown = await explorer.show('/graph/CR999');
    assert.equal(await unknown.page.locator('h1').textContent(), 'CR999 not found');
    const { page } = await explorer.show('/graph/CR032?depth=9');
    assert.match(await page.getByRole('alert').innerText(), /depth must be between 1 and 3/);
  });
});

describe('the graph of a programme of sixty meetings', { timeout: 240_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    const store = await openStore('memory:');
    const rows = (group: string) =>
      Array.from({ length: 60 }, (_, place) => {
        const date = new Date(Date.UTC(2021, 0, 5 + 21 * place)).toISOString().slice(0, 10);
        const open = Array.from({ length: 6 }, (_, other) => Math.max(1, place + other - 2));
        return [
          `${date} ${group} ${place + 1} Papers`,
          `${date} ${group} ${place + 1} Minutes v1.0`,
          ...(place === 0
            ? []
            : [`${date} ${group} ${place + 1} Papers - Attachment 9 - ${group} ${place} Minutes v1.1`]),
          ...open.map(
            (cr, at) =>
              `${date} ${group} ${place + 1} Papers - Attachment ${at + 1} - CR${String(cr).padStart(3, '0')} A change of ` +
              `no small consequence to DES-${100 + (cr % 7)} v${1 + Math.floor((place + 3 - cr) / 2)}.0`,
          ),
          ...(place % 3 === 0
            ? [`${date} ${group} ${place + 1} Papers - Attachment 8 - CR${String(open[2]).padStart(3, '0')} Appendix 1`]
            : []),
        ];
      }).flat();
    await hold(store, {
      DAG: rows('DAG'),
      TMAG: rows('TMAG'),
      // An old version comes back between two new ones.
      CCAG: [
        '2024-01-10 CCAG 1 Papers - Attachment 1 - CR900 Go there v1.0',
        '2024-02-10 CCAG 2 Papers - Attachment 1 - CR900 Go there v2.0',
        '2024-03-10 CCAG 3 Papers - Attachment 1 - CR900 Go there v1.0',
        '2024-04-10 CCAG 4 Papers - Attachment 1 - CR900 Go there v3.0',
      ],
    });
    explorer = await Explorer.start(store);
  });
  after(() => explorer.close());

  for (const address of [
    '/graph/DAG?depth=2',
    '/graph/DAG?depth=3&limit=2000',
    '/graph/CR020?depth=3',
    '/graph/CR020?depth=3&open=DAG,TMAG',
    '/graph/series/des-101?depth=2&limit=400',
  ]) {
    it(`draws ${address} without overlaps`, async () => {
      const { page, faults } = await explorer.show(address);
      await page.locator('.expanded').waitFor({ state: address.includes('open=') ? 'visible' : 'detached' });
      const picture = await drawn(page);
      assert.ok(picture.boxes.length >= 150, `${picture.boxes.length} boxes`);
      assertLegible(picture);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('draws a revision around the boxes in between', async () => {
    const { page } = await explorer.show('/graph/CR900');
    const picture = await drawn(page);
    assertLegible(picture);
    const around = of(picture, 'REVISES').filter(({ points }) => points.length > 2);
    assert.deepEqual(
      around.map(({ from, to }) => [from.slice(0, 15), to.slice(0, 15)]),
      [['CCAG/2024-04-10', 'CCAG/2024-02-10']],
    );
    assert.match(byId(picture, around[0]!.from).text, /revises$/, 'the box has its label');
  });
});
