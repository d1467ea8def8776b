import { useEffect, useRef } from 'preact/hooks';

/**
 * Takes the reader to what the address names: its anchor once that is there, else the top of a page that was not
 * shown before. `ready` is whether the page has its content.
 */
export function useArrival(page: string, ready: boolean): void {
  const arrivedAt = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || arrivedAt.current === page) return;
    const first = arrivedAt.current === null && firstPage;
    firstPage = false;
    arrivedAt.current = page;
    const anchor = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (anchor) {
      anchor.scrollIntoView({ block: 'center' });
      anchor.focus({ preventScroll: true });
    } else if (!first) {
      document.getElementById('main')?.focus({ preventScroll: true });
      if (!goingBack) window.scrollTo(0, 0);
    }
    goingBack = false;
  }, [page, ready]);
}

/** The first page is where the browser put the reader: nobody went anywhere. */
let firstPage = true;

/** By the browser's back and forward buttons, which bring the place on the page back by themselves. */
let goingBack = false;
window.addEventListener('popstate', () => {
  goingBack = true;
});
