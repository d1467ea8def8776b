type Attributes = Readonly<Record<string, string>>;

const HIDING_CLASS =
  /(?:^|\s)(?:hidden|is-hidden|d-none|sr-only|screen-reader-text|visually-?hidden|govuk-visually-hidden)(?:\s|$)/i;
const HIDING_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
/** Longer than an attribute that hides an element. */
const LONGEST = 2000;

/** Whether the attributes of an element hide what is in it. */
export const isHiding = (attributes: Attributes): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  HIDING_STYLE.test(attributes.style?.slice(0, LONGEST) ?? '') ||
  HIDING_CLASS.test(attributes.class?.slice(0, LONGEST) ?? '');

/** An element that the page hides. One that holds a table is a part of the page that its reader can open. */
export interface Hiding {
  /** Of the element, from the page's. */
  readonly depth: number;
  holdsTable: boolean;
}

export const isHidden = (hiding: Hiding | null): boolean => hiding !== null && !hiding.holdsTable;
