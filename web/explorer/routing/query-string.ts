import { useMemo } from 'preact/hooks';
import { navigate, useSearch } from 'wouter-preact/use-browser-location';

/** The query string of the address, and a function that changes it. */
export function useQueryString(): readonly [
  URLSearchParams,
  (changes: Readonly<Record<string, string | null>>) => void,
] {
  // The raw text: wouter's own hook unescapes it before it is parsed, so that `%2541` would become `A`.
  const search = useSearch();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  return [
    query,
    (changes) => {
      const changed = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') changed.delete(name);
        else changed.set(name, value);
      }
      navigate(changed.size === 0 ? location.pathname : `${location.pathname}?${changed}`, { replace: true });
    },
  ];
}
