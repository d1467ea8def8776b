import { useState } from 'preact/hooks';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const storedAs = 'govgraph:theme';

/** What the reader chose before; the system's own where nothing is kept, or nothing may be. */
function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storedAs);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** To be called before anything is drawn. */
export function applyStoredTheme(): void {
  apply(storedTheme());
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <label class="theme">
      <span class="unseen">Colours</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.currentTarget.value) ?? 'system';
          apply(chosen);
          setTheme(chosen);
          try {
            localStorage.setItem(storedAs, chosen);
          } catch {
            // Kept until the page is left, then.
          }
        }}
      >
        <option value="system">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
