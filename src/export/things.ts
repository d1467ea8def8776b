/** The labels that every export holds: the things themselves, not the record of how they are known. */
export const THINGS = ['Group', 'Meeting', 'Document', 'ChangeRequest', 'DocumentSeries'] as const;
