import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

interface Found {
  readonly executablePath: string;
  /** The folder of the libraries that the system lacks. */
  readonly libraries?: string;
}

/**
 * A Chromium with a fresh profile that sends nothing to the network by itself: the one that `npm test` started for all
 * test files, where it did, or a new one. To close it closes all pages that were opened through it.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = process.env.GOVGRAPH_TEST_BROWSER;
  return shared === undefined ? chromium.launch(await launchOptions()) : chromium.connect(shared);
}

/**
 * Starts a Chromium for several processes, which find its `wsEndpoint()` in `GOVGRAPH_TEST_BROWSER`.
 *
 * @public `scripts/test.mjs` imports it from `dist`.
 */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
}

async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath, libraries } = await findBrowser();
  return {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...process.env, ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }) },
  };
}

async function findBrowser(): Promise<Found> {
  const named = process.env.GOVGRAPH_BROWSER;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named };
    throw new Error(`GOVGRAPH_BROWSER names ${named}, which does not exist`);
  }
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath };
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  throw new Error(
    'No browser to test with. Install Chromium or Chrome, or name one: GOVGRAPH_BROWSER=/path/to/chromium npm test',
  );
}

/** The Chromium that `npm ci` installs, with the libraries that a minimal system lacks. */
async function packaged(): Promise<Found> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const { stdout } = await run('ldd', [executablePath]);
  return stdout.includes('not found')
    ? { executablePath, libraries: join(folder, 'al2023', 'lib') }
    : { executablePath };
}

/**
 * Unpacks to a folder of its own and then renames it, because test files run at the same time, and
 * `@sparticuz/chromium` uses any file called chromium in the temporary folder, even one that is being written.
 */
async function unpacked(): Promise<string> {
  const manifest = new URL('../../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(fileURLToPath(manifest), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `govgraph-chromium-${version}`);
  if (existsSync(folder)) return folder;

  const begun = await mkdtemp(`${folder}-`);
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    // It unpacks the libraries only on AWS Lambda.
    env: { ...process.env, TMPDIR: begun, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  try {
    await rename(begun, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(begun, { recursive: true });
  }
  return folder;
}
