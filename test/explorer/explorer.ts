// The code that runs inside the page uses the DOM types.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference lib="dom.asynciterable" />
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FastifyInstance } from 'fastify';
import type { Browser, Download, Page } from 'playwright-core';
import { createServer } from '../../src/api/server.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';
import { launchBrowser } from '../browser.js';
import { watchedPage } from '../watched-page.js';

const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export const SCHEMES = ['light', 'dark'] as const;

export interface Shown {
  readonly page: Page;
  /** Errors, violations of the content security policy and requests to other servers so far. */
  readonly faults: readonly string[];
}

interface Look {
  readonly size?: keyof typeof SIZES;
  readonly scheme?: (typeof SCHEMES)[number];
}

/** The built explorer on a real server, in a real browser. */
export class Explorer {
  private constructor(
    readonly origin: string,
    private readonly browser: Browser,
    private readonly server: FastifyInstance,
    private readonly store: Store,
  ) {}

  /** With the sample, or with another store; closing the explorer closes the store too. */
  static async start(filled?: Store): Promise<Explorer> {
    const store = filled ?? (await openStore('memory:'));
    if (filled === undefined) await holdSample(store);
    const server = await createServer({ store, logLevel: 'silent' });
    const origin = await server.listen({ host: '127.0.0.1', port: 0 });
    return new Explorer(origin, await launchBrowser(), server, store);
  }

  /** Opens an address and waits for the content of the page. */
  async show(address: string, { size = 'desk', scheme = 'light' }: Look = {}): Promise<Shown> {
    const shown = await watchedPage(this.browser, this.origin, {
      colorScheme: scheme,
      viewport: SIZES[size],
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await shown.page.goto(`${this.origin}${address}`);
    await hasContent(shown.page);
    return shown;
  }

  /** Runs a query against the API, to compare with the page. */
  async ask<T>(query: string, variables = {}): Promise<T> {
    const answer = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    assert.equal(errors, undefined);
    return data;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await this.store.close();
  }
}

/** Waits until the page has a heading and no query is running. */
export async function hasContent(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('.waiting-empty').waitFor({ state: 'detached' });
}

/** The violations of WCAG A and AA up to 2.2 and of axe's best practices. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Elements outside the page or cut off, and a page that scrolls horizontally. */
export async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      faults.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}`);
    }
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    const scrolled = (element: Element) =>
      element.closest('.scrolls, .visually-hidden') !== null || !element.checkVisibility();
    for (const element of document.querySelectorAll(
      'main a, main button, main .pill, main th, main td, main h1, main h2, main p, main input, main select, header a, header button',
    )) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || scrolled(element)) continue;
      if (box.left < -1 || box.right > width + 1)
        faults.push(`${name(element)} is off the page: ${box.left} to ${box.right}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>(
      'main button, main .button, main .pill, main .tag, main summary, header a, header button',
    )) {
      if (scrolled(element) || element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is cut off`);
    }
    return faults;
  });
}

/** Pairs of elements that overlap. */
export async function overlapping(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const boxes = elements
      .map((element) => ({ text: element.textContent.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    return boxes.flatMap(({ text, box }, place) =>
      boxes
        .slice(place + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map(({ text: other }) => `“${text}” and “${other}”`),
    );
  });
}

/** The content of a file that the page downloaded. */
export async function contentOf(download: Download): Promise<Buffer> {
  return Buffer.concat(await (await download.createReadStream()).toArray());
}

/** Saves a screenshot of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(PACKAGE_ROOT, 'dist', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
