import { useState } from 'preact/hooks';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const storedAs = 'govgraph:theme';

/** The theme that the reader chose before; otherwise the system's. */
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

/** Call before the first rendering, to avoid a flash of the wrong theme. */
export function applyStoredTheme(): void {
  apply(storedTheme());
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <label class="theme">
      <span class="visually-hidden">Theme</span>
      <select
        value={theme}
        onChange={(event) => {
          const selected = themes.find((one) => one === event.currentTarget.value) ?? 'system';
          apply(selected);
          setTheme(selected);
          try {
            localStorage.setItem(storedAs, selected);
          } catch {
            // Without storage, the choice lasts until the page is closed.
          }
        }}
      >
        <option value="system">Theme: auto</option>
        <option value="light">Theme: light</option>
        <option value="dark">Theme: dark</option>
      </select>
    </label>
  );
}
