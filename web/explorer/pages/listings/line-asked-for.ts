import { useEffect } from 'preact/hooks';
import type { Row } from './rows-of-listing';

/** The line that the address asks for, `?line=83`. */
export function lineIn(query: URLSearchParams): number | null {
  const written = query.get('line') ?? '';
  return /^\d+$/.test(written) ? Number(written) : null;
}

export const lineAnchor = (line: number): string => `line-${line}`;

/**
 * Takes the reader to a line once its row is there. To be used where the page itself is made, so that it comes after
 * the page's own arrival, which goes to the top.
 */
export function useArrivalAtLine(line: number | null, rows: readonly Row[]): void {
  const found = line !== null && rows.some((row) => row.line === line);
  useEffect(() => {
    if (!found) return;
    const row = document.getElementById(lineAnchor(line));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [line, found]);
}
