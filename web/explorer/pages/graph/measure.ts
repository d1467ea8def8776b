/** How wide the signs of a sentence are at 12 px; reckoned generously, since no two system fonts agree. */
const widthOf = (sign: string): number => {
  if (/[iljtfrI.,:;'’|!()[\] ]/.test(sign)) return 4.4;
  if (/[mwMW@%…—]/.test(sign)) return 11.6;
  return /[A-Z0-9&?]/.test(sign) ? 8.3 : 7.2;
};

/** About how many pixels a text takes, at 12 px of the usual weight. */
export const widthOfText = (text: string): number => Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0);

/** As much of a text as has room, ending in an ellipsis where it is cut. */
export function cutTo(text: string, room: number): string {
  if (widthOfText(text) <= room) return text;
  let left = room - widthOf('…');
  const kept = Array.from(text).filter((sign) => (left -= widthOf(sign)) >= 0);
  return kept.length === 0 ? '' : `${kept.join('').trimEnd()}…`;
}
