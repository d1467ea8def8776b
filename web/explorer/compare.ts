/** The order of two texts by their code units: the order of ids and dates in the API. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
