/** How a listing is written. */
export const LISTING_FORMATS = [
  /** Columns parted by spaces, as a browser copies a page. */
  'TEXT',
  /** Columns parted by pipes. */
  'TABLE',
  'HTML',
  /** Columns parted by commas, semicolons, tabs, or pipes with quotes. */
  'CSV',
  'JSON',
] as const;

export type ListingFormat = (typeof LISTING_FORMATS)[number];

export const isListingFormat = (written: string): written is ListingFormat =>
  LISTING_FORMATS.some((format) => format === written);
