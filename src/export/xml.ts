import XMLBuilder from 'fast-xml-builder';

/** The content of an element. The names of attributes begin with `@`; `#` is text. */
export interface Element {
  readonly [name: string]: string | number | boolean | Element | readonly Element[];
}

const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  processEntities: true,
  // White space too: a reader turns it into blanks in an attribute.
  entities: [
    { regex: /&/g, val: '&amp;' },
    { regex: /</g, val: '&lt;' },
    { regex: />/g, val: '&gt;' },
    { regex: /"/g, val: '&quot;' },
    { regex: /\t/g, val: '&#9;' },
    { regex: /\n/g, val: '&#10;' },
    { regex: /\r/g, val: '&#13;' },
  ],
};
const builder = new XMLBuilder(options);

/** One element on its own line. */
export const element = (name: string, content: Element): string => `${builder.build({ [name]: content })}\n`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// Control characters and halves of surrogate pairs. Those that are allowed are sorted out below.
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const ALLOWED = new Set(['\t', '\n', '\r']);

/** The text with U+FFFD instead of the characters that XML 1.0 cannot hold, not even escaped. */
export function legal(text: string): string {
  return text.replace(FORBIDDEN, (character) =>
    ALLOWED.has(character) || (character >= '\u007f' && character <= '\u009f') ? character : '\ufffd',
  );
}
