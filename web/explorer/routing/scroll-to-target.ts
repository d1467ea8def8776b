import { useEffect, useRef } from 'preact/hooks';
import { fragmentId } from './fragment';

/**
 * Scrolls to the element that the address names, and otherwise to the top of a new page; moves focus there too. `ready`
 * is whether the page has its content.
 */
export function useScrollToTarget(page: string, ready: boolean): void {
  const shownPage = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || shownPage.current === page) return;
    const first = shownPage.current === null && firstPage;
    firstPage = false;
    shownPage.current = page;
    const anchor = location.hash === '' ? null : document.getElementById(fragmentId());
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

/** Focus and scroll position of the first page are left to the browser. */
let firstPage = true;

/** Whether the back or forward button was used: the browser then restores the scroll position. */
let goingBack = false;
window.addEventListener('popstate', () => {
  goingBack = true;
});
