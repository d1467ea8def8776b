import { navigate } from 'wouter-preact/use-browser-location';

/** Addresses of the server that are no page of the explorer. */
const elsewhere = /^\/(graphiql|graphql|export|healthz|readyz|assets)(\/|$)/;

/**
 * Lets plain links lead from page to page without loading the program again. What is for another program, another
 * window or a download is left to the browser. Gives back how to stop.
 */
export function followLinks(): () => void {
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}

function follow(click: MouseEvent): void {
  if (click.defaultPrevented || click.button !== 0) return;
  if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
  const link = click.target instanceof Element ? click.target.closest('a') : null;
  // Inside SVG a link's target and address are objects, and its attribute the text.
  const href = link?.getAttribute('href');
  if (!link || href == null || link.hasAttribute('target') || link.hasAttribute('download')) return;

  const address = new URL(href, location.href);
  if (address.origin !== location.origin || elsewhere.test(address.pathname)) return;
  // A step of the same page: the browser knows how to get there.
  if (address.hash !== '' && address.pathname === location.pathname && address.search === location.search) return;

  click.preventDefault();
  navigate(address.pathname + address.search + address.hash);
}
