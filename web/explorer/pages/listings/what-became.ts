import type { Row } from './rows-of-listing';

/** What became of a row, in the order in which the page counts it. */
export const fates = ['document', 'duplicate', 'vanished', 'unreadable', 'replaced', 'sentence'] as const;
export type Fate = (typeof fates)[number];

/** Beside the number of rows that it became of. */
export const fatesInWords: Readonly<Record<Fate, string>> = {
  document: 'with a document',
  duplicate: 'duplicate',
  vanished: 'vanished since',
  unreadable: 'unreadable',
  replaced: 'replaced',
  sentence: 'sentences',
};

/** Everything that became of a row. `newest`: whether its reading is the newest of its listing. */
export function fatesOf({ id, kind, document }: Row, newest: boolean): Fate[] {
  if (kind === 'PROSE') return ['sentence'];
  if (!document) return [newest ? 'unreadable' : 'replaced'];
  const found = (code: string): boolean =>
    document.findings.some((finding) => finding.code === code && finding.rows.some((row) => row.id === id));
  return [
    'document',
    ...(found('DUPLICATE_ROW') ? (['duplicate'] as const) : []),
    ...(found('ROW_VANISHED') ? (['vanished'] as const) : []),
  ];
}
