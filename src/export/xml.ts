import XMLBuilder from 'fast-xml-builder';

/** What stands in an element: attributes begin with `@`, text is `#`. */
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
  // With white space, which a reader would take for blanks in an attribute.
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

/** One element on a line of its own. */
export const element = (name: string, content: Element): string => `${builder.build({ [name]: content })}\n`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// Control characters and halves of surrogate pairs; what of these is allowed is told apart below.
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const ALLOWED = new Set(['\t', '\n', '\r']);

/** The text without what XML 1.0 cannot hold, not even escaped: U+FFFD stands in its place. */
export function legal(text: string): string {
  return text.replace(FORBIDDEN, (character) =>
    ALLOWED.has(character) || (character >= '\u007f' && character <= '\u009f') ? character : '\ufffd',
  );
}
