import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';

/** Announces the title of a new page to screen readers, as a browser does when it loads one. */
export function Announcer() {
  const [path] = useLocation();
  const [announced, setTitle] = useState('');
  useEffect(() => {
    const title = document.querySelector('title');
    if (!title) return;
    // A page may set its title only once its data has loaded.
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(title, { childList: true });
    return () => observer.disconnect();
  }, [path]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}
