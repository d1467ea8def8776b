import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { toggleAllEvidence } from '../parts/evidence';

const storedAs = 'govgraph:shortcuts';

const shortcuts = [
  ['/', 'Search'],
  ['g o', 'Go to the overview'],
  ['g m', 'Go to meetings'],
  ['g f', 'Go to findings'],
  ['g l', 'Go to listings'],
  ['[', 'Previous change request or meeting'],
  [']', 'Next change request or meeting'],
  ['j', 'Next step of a history'],
  ['k', 'Previous step of a history'],
  ['e', 'Show or hide all evidence'],
  ['c', 'Copy the citation'],
  ['?', 'Show this list'],
] as const;

const pages: Readonly<Record<string, string>> = { o: '/', m: '/meetings', f: '/findings', l: '/listings' };

/** The time within which the second key has to follow `g`, in milliseconds. */
const secondKeyWithin = 1500;

function areOn(): boolean {
  try {
    return localStorage.getItem(storedAs) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Single-key shortcuts, which can be switched off (WCAG 2.1.4). They are inactive in fields and with modifier keys. The
 * elements that they use have `rel="prev"`, `rel="next"`, `data-step` or `data-citation`.
 */
export function Shortcuts() {
  const [on, setOn] = useState(areOn);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    let pressedG = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="slider"]')) {
        return;
      }
      const afterG = event.timeStamp - pressedG < secondKeyWithin;
      pressedG = event.key === 'g' ? event.timeStamp : 0;
      const page = afterG ? pages[event.key] : undefined;
      if (page !== undefined) navigate(page);
      else if (!act(event.key)) return;
      event.preventDefault();
    };
    const act = (key: string): boolean => {
      switch (key) {
        case '/':
          document.getElementById('search')?.focus();
          return true;
        case '[':
          return follow('a[rel~="prev"]');
        case ']':
          return follow('a[rel~="next"]');
        case 'j':
          return goToStep(1);
        case 'k':
          return goToStep(-1);
        case 'e':
          toggleAllEvidence();
          return true;
        case 'c':
          return follow('[data-citation] button');
        case '?':
          dialog.current?.showModal();
          return true;
        default:
          return false;
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);

  return (
    <>
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        Keyboard shortcuts
      </button>
      <dialog ref={dialog} aria-labelledby="keys-heading" class="keys">
        <h2 id="keys-heading">Keyboard shortcuts</h2>
        <dl>
          {shortcuts.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              setOn(wanted);
              try {
                localStorage.setItem(storedAs, wanted ? 'on' : 'off');
              } catch {
                // Without storage, the choice lasts until the page is closed.
              }
            }}
          />{' '}
          Enable single-key shortcuts
        </label>
        <form method="dialog">
          <button>Close</button>
        </form>
      </dialog>
    </>
  );
}

function follow(selector: string): boolean {
  const target = document.querySelector<HTMLElement>(selector);
  target?.click();
  return target !== null;
}

function goToStep(by: 1 | -1): boolean {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const at = steps.findIndex((step) => step.contains(document.activeElement));
  const next = steps[at === -1 ? (by === 1 ? 0 : steps.length - 1) : at + by];
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  return true;
}
