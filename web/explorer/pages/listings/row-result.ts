import type { Row } from './rows-of-listing';

/** The results of importing a row, in the order of the filter. */
export const rowResults = [
  'document',
  'publication',
  'duplicate',
  'vanished',
  'unreadable',
  'superseded',
  'sentence',
] as const;
export type RowResult = (typeof rowResults)[number];

export const resultLabels: Readonly<Record<RowResult, string>> = {
  document: 'Document',
  publication: 'Publication',
  duplicate: 'Duplicate',
  vanished: 'No longer listed',
  unreadable: 'Unreadable',
  superseded: 'Superseded',
  sentence: 'Sentence',
};

/** The results of a row. `newest`: whether its reading is the newest of its listing. */
export function resultsOf({ id, kind, document, publication }: Row, newest: boolean): RowResult[] {
  if (kind === 'PROSE') return ['sentence'];
  if (publication) return ['publication'];
  if (!document) return [newest ? 'unreadable' : 'superseded'];
  const hasFinding = (code: string): boolean =>
    document.findings.some((finding) => finding.code === code && finding.rows.some((row) => row.id === id));
  return [
    'document',
    ...(hasFinding('DUPLICATE_ROW') ? (['duplicate'] as const) : []),
    ...(hasFinding('ROW_VANISHED') ? (['vanished'] as const) : []),
  ];
}
