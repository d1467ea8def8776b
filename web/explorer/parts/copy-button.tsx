import { useEffect, useRef, useState } from 'preact/hooks';

/** Copies a text. Without access to the clipboard (plain HTTP on another host), shows the text selected instead. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state === 'shown') field.current?.select();
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('shown');
    }
  };

  return (
    <span class="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="copy-state">
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'shown' && (
        <input
          ref={field}
          class="copy-text"
          readOnly
          value={text}
          aria-label={`${label}: select and copy this text`}
          onBlur={() => setState('idle')}
        />
      )}
    </span>
  );
}
