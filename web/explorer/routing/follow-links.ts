import { navigate } from 'wouter-preact/use-browser-location';

/** Addresses on this server that are not pages of the explorer. */
const otherAddresses = /^\/(graphiql|graphql|export|healthz|readyz|assets)(\/|$)/;

/**
 * Opens links to other pages of the explorer without reloading it. Links to other addresses, new windows and downloads
 * are left to the browser. Returns a function that stops this.
 */
export function followLinks(): () => void {
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}

function follow(click: MouseEvent): void {
  if (click.defaultPrevented || click.button !== 0) return;
  if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
  const link = click.target instanceof Element ? click.target.closest('a') : null;
  // Inside SVG, `href` is an object; the attribute has the text.
  const href = link?.getAttribute('href');
  if (!link || href == null || link.hasAttribute('target') || link.hasAttribute('download')) return;

  const address = new URL(href, location.href);
  if (address.origin !== location.origin || otherAddresses.test(address.pathname)) return;
  // An anchor on the same page: the browser scrolls to it.
  if (address.hash !== '' && address.pathname === location.pathname && address.search === location.search) return;

  click.preventDefault();
  navigate(address.pathname + address.search + address.hash);
}
