/** A base that nothing can mean, to find out what a relative address would be. */
const NO_BASE = 'http://relative.invalid/';
const NO_HOST = new URL(NO_BASE).host;
/** Longer than browsers take. */
const LONGEST = 8000;

/** Whether an address says nothing by itself. */
export const isRelative = (written: string): boolean => !URL.canParse(written.trim());

/**
 * The address that a link leads to: as written where it is absolute, else relative to `base`, else, where
 * there is no base, as written. Null for what is no address of a page on the web (`javascript:…`, `#top`),
 * for one with a user or a password, and for one that names a host without a protocol (`//host`).
 */
export function webAddress(written: string, base: string | null): string | null {
  const address = written.trim();
  if (address === '' || address.length > LONGEST || address.startsWith('#')) return null;
  const relative = isRelative(address);
  if (!URL.canParse(address, base ?? NO_BASE)) return null;
  if (relative && new URL(address, NO_BASE).host !== NO_HOST) return null;
  const url = new URL(address, base ?? NO_BASE);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return relative && base !== null ? url.href : address.replace(/\s+/g, '%20');
}

/** The address of a source that was read from the web; null for any other. */
export const addressOf = (source: string): string | null =>
  /^https?:\/\//i.test(source) && URL.canParse(source) ? source : null;
