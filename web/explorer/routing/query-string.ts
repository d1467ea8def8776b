import { useSearchParams } from 'wouter-preact';

/** What the address holds behind its `?`, and how to change it: a filter is a link. */
export function useQueryString(): readonly [
  URLSearchParams,
  (changes: Readonly<Record<string, string | null>>) => void,
] {
  const [query, set] = useSearchParams();
  return [
    query,
    (changes) => {
      set(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      );
    },
  ];
}
