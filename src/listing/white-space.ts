/** Every kind of blank as one space, none at the ends; soft hyphens and other invisible marks removed. */
export const normaliseWhiteSpace = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();
