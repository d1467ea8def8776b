/** The width of a character at 12 px; an upper estimate, since system fonts differ. */
const widthOf = (character: string): number => {
  if (/[iljtfrI.,:;'’|!()[\] ]/.test(character)) return 4.4;
  if (/[mwMW@%…—]/.test(character)) return 11.6;
  return /[A-Z0-9&?]/.test(character) ? 8.3 : 7.2;
};

/** The estimated width of a text at 12 px and normal weight, in pixels. */
export const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

/** The text, shortened with an ellipsis if it is wider than `width`. */
export function cutTo(text: string, width: number): string {
  if (widthOfText(text) <= width) return text;
  let left = width - widthOf('…');
  const kept = Array.from(text).filter((character) => (left -= widthOf(character)) >= 0);
  return kept.length === 0 ? '' : `${kept.join('').trimEnd()}…`;
}
