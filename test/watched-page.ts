import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

interface WatchedPage {
  readonly page: Page;
  /** What went wrong so far: errors, refusals of the policy, and requests to elsewhere, which are not let through. */
  readonly faults: readonly string[];
}

/** A page that reaches these origins and nothing else, as on a machine without a network. */
export async function watchedPage(
  browser: Browser,
  origins: string | readonly string[],
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  await context.route(
    (url) => ![origins].flat().includes(url.origin),
    async (route) => {
      faults.push(`request to ${route.request().url()}`);
      await route.abort();
    },
  );
  await context.exposeFunction('reportViolation', (violation: string) => faults.push(`policy: ${violation}`));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (event) => {
      reportViolation(event.violatedDirective + ' refused ' + event.blockedURI);
    });
  `);

  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  return { page, faults };
}
