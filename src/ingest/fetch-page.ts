import { ListingError } from '../listing/errors.js';
import type { Source } from '../listing/listing.js';
import { decode } from './decode.js';

export interface FetchLimits {
  /** For the whole page, redirects included. */
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

const LIMITS: FetchLimits = { milliseconds: 20_000, bytes: 50_000_000, redirects: 5 };

const READABLE: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/csv',
  'application/csv',
  'text/tab-separated-values',
  'application/json',
  'text/json',
]);

const SAVE_IT = 'save the page in a browser and ingest the file';

export const isWebAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** Without what may be a secret. */
function nameOf(address: URL): string {
  const named = new URL(address);
  named.username = '';
  named.password = '';
  named.hash = '';
  return named.href;
}

function checkedAddress(written: string, base?: URL): URL {
  if (!URL.canParse(written, base?.href)) {
    throw new ListingError(base ? nameOf(base) : written, null, 'it is not a web address', 'check the address');
  }
  const address = new URL(written, base);
  const name = base ? nameOf(base) : nameOf(address);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new ListingError(name, null, `it leads to an address of ${address.protocol}`, SAVE_IT);
  }
  if (address.username !== '' || address.password !== '') {
    throw new ListingError(name, null, 'the address holds a name or a password', SAVE_IT);
  }
  return address;
}

/** The first response that is no redirect, with its address. */
async function follow(written: string, limits: FetchLimits, signal: AbortSignal): Promise<[URL, Response]> {
  let address = checkedAddress(written);
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const response = await fetch(address, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return [address, response];
    await response.body?.cancel();
    address = checkedAddress(location, address);
  }
  throw new ListingError(nameOf(address), null, `it was redirected more than ${limits.redirects} times`, SAVE_IT);
}

async function bytesOf(name: string, response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limit) {
      throw new ListingError(name, null, `it is larger than ${(limit / 1e6).toLocaleString('en')} MB`, SAVE_IT);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checkResponse(name: string, { ok, status, headers }: Response): void {
  if (!ok)
    throw new ListingError(name, null, `the server answers with status ${status}`, `check the address, or ${SAVE_IT}`);
  const type = headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (type !== '' && !READABLE.has(type)) {
    throw new ListingError(name, null, `it is ${type}`, 'give the address of a page, a text, CSV or JSON');
  }
}

/** A fault of the network as one clause: the deepest cause says most. */
function faultOf(error: unknown, limits: FetchLimits): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `it was not received within ${limits.milliseconds / 1000} s`;
  }
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  const code = deepest instanceof Error && 'code' in deepest ? String(deepest.code) : '';
  const message = deepest instanceof Error ? deepest.message.split('\n')[0]! : '';
  return `it cannot be reached (${code || message || 'unknown fault'})`;
}

/**
 * A page of the web, called by the address at which it was found in the end. For the command line only:
 * a server that fetched what it is told to would reach what its callers cannot.
 *
 * Throws a `ListingError` where there is no such page, it is no text, too large or too slow.
 */
export async function fetchPage(written: string, limits: FetchLimits = LIMITS): Promise<Source> {
  let name = URL.canParse(written) ? nameOf(new URL(written)) : written;
  try {
    const [address, response] = await follow(written, limits, AbortSignal.timeout(limits.milliseconds));
    name = nameOf(address);
    checkResponse(name, response);
    const charset = /charset=["']?(?<name>[\w-]{1,40})/i.exec(response.headers.get('content-type') ?? '');
    return decode(name, await bytesOf(name, response, limits.bytes), charset?.groups?.name ?? null);
  } catch (error) {
    if (error instanceof ListingError) throw error;
    throw new ListingError(name, null, faultOf(error, limits), `check the address, or ${SAVE_IT}`);
  }
}
