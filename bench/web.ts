/// <reference lib="dom" />
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createServer } from '../src/api/server.js';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { hold, holdSample } from '../test/api/answers.js';
import { launchBrowser } from '../test/browser.js';
import { inventedChangeRequests } from '../test/explorer/invented-change-requests.js';

/**
 * Measures the built explorer in a real browser and compares the medians of five rounds with their budgets. Exits with
 * status 1 if one is exceeded. `--json` prints the figures of every round.
 */
const ROUNDS = 5;

/** A slow phone on a slow network. */
const SLOW = { cpu: 4, bytesPerSecond: (1.6 * 1024 * 1024) / 8, latency: 150 };

const PAGES = {
  overview: '/',
  'change request': '/changes/CR032',
  meeting: '/meetings/DAG/2023-11-08',
  findings: '/findings',
  graph: '/graph/CR032',
} as const;

interface Budget {
  readonly what: string;
  readonly unit: 's' | 'ms' | 'KiB' | '';
  readonly limit: number;
  /** One figure for each round. */
  readonly figures: readonly number[];
}

interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** The time of long tasks beyond 50 ms each, in total. */
  readonly longTasks: number;
  readonly layoutShift: number;
  /** Transferred, including the data of the queries. */
  readonly bytes: number;
  readonly elements: number;
  /** From the start until the content is shown. */
  readonly drawn: number;
}

/** Runs in the page before its own scripts. */
const WATCH = `
  globalThis.seen = { largestPaint: 0, longTasks: 0, layoutShift: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (seen.largestPaint = Math.max(seen.largestPaint, entry.startTime)));
  watch('longtask', (entry) => (seen.longTasks += entry.duration - 50));
  watch('layout-shift', (entry) => (seen.layoutShift += entry.hadRecentInput ? 0 : entry.value));
  globalThis.untilShown = async (act, shown) => {
    const start = performance.now();
    act();
    while (!shown()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  };
`;

declare const seen: Pick<Load, 'largestPaint' | 'longTasks' | 'layoutShift'>;
/** Milliseconds from an action to the frame that shows its effect. */
declare const untilShown: (act: () => void, shown: () => boolean) => Promise<number>;

async function freshPage(browser: Browser, slow: boolean): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: SLOW.bytesPerSecond,
      uploadThroughput: SLOW.bytesPerSecond,
    });
  }
  return { page, session };
}

async function drawn(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('.waiting-empty, .still-loading').first().waitFor({ state: 'detached' });
}

async function load(browser: Browser, address: string, slow = false): Promise<Load> {
  const { page, session } = await freshPage(browser, slow);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address);
  await drawn(page);
  const at = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const figures = await page.evaluate(() => ({
    ...seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    elements: document.querySelectorAll('*').length,
  }));
  await page.context().close();
  return { ...figures, bytes, drawn: at };
}

/** The duration of three actions, in milliseconds. */
async function actions(browser: Browser, origin: string): Promise<{ focus: number; filter: number; turn: number }> {
  const { page } = await freshPage(browser, false);
  await page.goto(`${origin}/`);
  await drawn(page);
  const focus = await page.evaluate(() => {
    const pill = [...document.querySelectorAll<HTMLElement>('main a.pill')].at(-1)!;
    return untilShown(
      () => pill.focus(),
      () => document.activeElement === pill,
    );
  });
  const filter = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('main input:not([type="checkbox"])')!;
    return untilShown(
      () => {
        field.value = 'cr18';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () =>
        new Set([...document.querySelectorAll('main a.pill')].map((pill) => pill.getAttribute('href')!.split('#')[0]))
          .size === 1,
    );
  });
  const turn = await page.evaluate(() =>
    untilShown(
      () => document.querySelector<HTMLElement>('main a.pill')!.click(),
      () => document.querySelector('h1')?.textContent.startsWith('CR018') === true,
    ),
  );
  await page.context().close();
  return { focus, filter, turn };
}

async function onServer<T>(fill: (store: Store) => Promise<void>, work: (origin: string) => Promise<T>): Promise<T> {
  const store = await openStore('memory:');
  await fill(store);
  const server = await createServer({ store, logLevel: 'silent' });
  try {
    return await work(await server.listen({ host: '127.0.0.1', port: 0 }));
  } finally {
    await server.close();
    await store.close();
  }
}

async function rounds<T>(work: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await work());
  return all;
}

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

function playgroundSize(): number {
  const assets = join(PACKAGE_ROOT, 'dist', 'web', 'playground', 'assets');
  return readdirSync(assets).reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length / 1024, 0);
}

const browser = await launchBrowser();
const budgets: Budget[] = [];
const addBudget = (what: string, unit: Budget['unit'], limit: number, figures: readonly number[]) => {
  budgets.push({ what, unit, limit, figures });
};

await onServer(holdSample, async (origin) => {
  await load(browser, origin); // Warm-up.
  for (const [name, path] of Object.entries(PAGES)) {
    const near = await rounds(() => load(browser, `${origin}${path}`));
    const far = await rounds(() => load(browser, `${origin}${path}`, true));
    addBudget(
      `${name}: first paint`,
      's',
      0.5,
      near.map(({ firstPaint }) => firstPaint / 1000),
    );
    addBudget(
      `${name}: largest paint`,
      's',
      1,
      near.map(({ largestPaint }) => largestPaint / 1000),
    );
    addBudget(
      `${name}: first paint, slow`,
      's',
      1.5,
      far.map(({ firstPaint }) => firstPaint / 1000),
    );
    addBudget(
      `${name}: largest paint, slow`,
      's',
      2.5,
      far.map(({ largestPaint }) => largestPaint / 1000),
    );
    addBudget(
      `${name}: long tasks beyond 50 ms, slow`,
      'ms',
      700,
      far.map(({ longTasks }) => longTasks),
    );
    addBudget(
      `${name}: layout shift`,
      '',
      0.02,
      far.map(({ layoutShift }) => layoutShift),
    );
    addBudget(
      `${name}: over the wire`,
      'KiB',
      100,
      near.map(({ bytes }) => bytes / 1024),
    );
    const most = { overview: 2000, 'change request': 600 }[name];
    if (most !== undefined)
      addBudget(
        `${name}: elements`,
        '',
        most,
        near.map(({ elements }) => elements),
      );
  }
  const done = await rounds(() => actions(browser, origin));
  addBudget(
    'focus a cell',
    'ms',
    100,
    done.map(({ focus }) => focus),
  );
  addBudget(
    'filter',
    'ms',
    100,
    done.map(({ filter }) => filter),
  );
  addBudget(
    'go to a change request',
    'ms',
    100,
    done.map(({ turn }) => turn),
  );
});

await onServer(
  (store) => hold(store, inventedChangeRequests({ changeRequests: 399, meetings: 600 })),
  async (origin) => {
    const loads = await rounds(() => load(browser, `${origin}/`));
    addBudget(
      '399 change requests by 600 meetings: drawn',
      's',
      2,
      loads.map((one) => one.drawn / 1000),
    );
  },
);
addBudget('GraphiQL, all of it', 'KiB', 2500, [playgroundSize()]);
await browser.close();

const judged = budgets.map((budget) => ({
  ...budget,
  median: median(budget.figures),
  holds: median(budget.figures) <= budget.limit,
}));
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(judged, null, 2)}\n`);
else {
  for (const { what, unit, limit, figures, median: middle, holds } of judged) {
    const written = (figure: number) => figure.toFixed(unit === 's' || (unit === '' && limit < 1) ? 2 : 0);
    const range = figures.length > 1 ? ` (${written(Math.min(...figures))} to ${written(Math.max(...figures))})` : '';
    process.stdout.write(
      `${holds ? 'ok  ' : 'OVER'}  ${what.padEnd(44)} ${written(middle)}${range} of ${written(limit)} ${unit}`
        .trimEnd()
        .concat('\n'),
    );
  }
}
if (judged.some(({ holds }) => !holds)) process.exitCode = 1;
