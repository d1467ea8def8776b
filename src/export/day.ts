/** The day that the id of a meeting or a document holds; null where it is of something else. */
export function dayOfId(id: string): string | null {
  return /^[^/]+\/(\d{4}-\d\d-\d\d)(?:\/|$)/.exec(id)?.[1] ?? null;
}
