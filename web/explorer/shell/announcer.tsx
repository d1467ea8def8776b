import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';

/** Says the title of a page that one came to by a link, as a browser does where it loads one. */
export function Announcer() {
  const [path] = useLocation();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const title = document.querySelector('title');
    if (!title) return;
    // The title is the page's own, and may come with its answer.
    const say = new MutationObserver(() => setSaid(document.title));
    say.observe(title, { childList: true });
    return () => say.disconnect();
  }, [path]);
  return (
    <p class="unseen" aria-live="polite">
      {said}
    </p>
  );
}
