import { useEffect } from 'preact/hooks';
import type { Row } from './rows-of-listing';

/** The line in the address: 83, of `?line=83`. */
export function requestedLine(query: URLSearchParams): number | null {
  const written = query.get('line') ?? '';
  return /^\d+$/.test(written) ? Number(written) : null;
}

export const lineAnchor = (line: number): string => `line-${line}`;

/**
 * Scrolls to a line once its row has loaded. To be used in the page's own component, so that it runs after the page
 * has scrolled to the top.
 */
export function useScrollToLine(line: number | null, rows: readonly Row[]): void {
  const found = line !== null && rows.some((row) => row.line === line);
  useEffect(() => {
    if (!found) return;
    const row = document.getElementById(lineAnchor(line));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [line, found]);
}
