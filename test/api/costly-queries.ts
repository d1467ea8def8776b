const listing = (group: string) =>
  Array.from({ length: 400 }, (_, i) => {
    const day = new Date(Date.UTC(2020, 0, 1 + 7 * Math.floor(i / 8))).toISOString().slice(0, 10);
    return `${day} 00:00:00Z ${group} ${Math.floor(i / 8) + 1} Papers - Attachment ${(i % 8) + 1} - Plan of the ${group} part ${i % 50} v${Math.floor(i / 50) + 1}.0 Papers`;
  });

/** Four groups of 400 rows each. */
export const COSTLY_LISTINGS = Object.fromEntries(['AAG', 'BBG', 'CCG', 'DDG'].map((group) => [group, listing(group)]));

const aliases = (field: (i: number) => string) =>
  `{ ${Array.from({ length: 50 }, (_, i) => `a${i}: ${field(i)}`).join(' ')} }`;
const words = Array.from({ length: 120 }, (_, i) => `p${i}a`)
  .join(' ')
  .slice(0, 500);
/** Queries that cost the most among those that the limits allow. */
export const COSTLY_QUERIES: readonly string[] = [
  aliases(
    (i) =>
      `documents(first: 100, filter: { titleContains: "x${i}" }, orderBy: TITLE_ASC) { totalCount edges { cursor } }`,
  ),
  aliases((i) => `search(text: "${words.slice(i)}", first: 100) { totalCount edges { cursor } }`),
  aliases((i) => `findings(first: 100, filter: { group: "G${i}" }) { totalCount edges { cursor } }`),
  '{ neighbourhood(id: "AAG", depth: 3, limit: 2000) { nodes { id } edges { type from { id } to { id } rows { id } } } }',
  '{ meetings(first: 100) { edges { node { documents(first: 100) { edges { node { id rows { id } } } } findings { id rows { id } } } } } }',
  aliases((i) => `path(from: "AAG", to: "series/plan-of-the-ddg-part-${i}", maxLength: 10) { nodes { id } }`),
];
