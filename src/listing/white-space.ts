const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** What there is to change, found in a single look: most texts are as they should be. */
const CHANGES = /[\u00AD\u200B-\u200D\u2060\uFEFF]|[^\S ]| {2}|^ | $/;

/** Every kind of blank as one space, none at the ends; soft hyphens and other invisible marks removed. */
export const normaliseWhiteSpace = (text: string): string =>
  CHANGES.test(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim() : text;
