import type { WrittenRow } from '../graph/test-graph.js';

const groups = ['GAA', 'GAB', 'GAC', 'GAD'];

/**
 * Listings of four groups that meet in turn, a week apart. Each change request is tabled three times at meetings of one
 * group: introduced, retabled, and revised with a version missing in between.
 */
export function inventedChangeRequests(many: {
  readonly changeRequests: number;
  readonly meetings: number;
}): Record<string, WrittenRow[]> {
  const listings = Object.fromEntries(groups.map((group): [string, WrittenRow[]] => [group, []]));
  const meetings = Array.from({ length: many.meetings }, (_, place) => {
    const group = groups[place % groups.length]!;
    const number = Math.floor(place / groups.length) + 1;
    const day = new Date(Date.UTC(2010, 0, 5) + place * 7 * 86_400_000).toISOString().slice(0, 10);
    listings[group]!.push(`${day} ${group} ${number} Papers`);
    return { group, number, day };
  });
  for (let request = 1; request <= many.changeRequests; request++) {
    const first = Math.floor(((request - 1) / many.changeRequests) * (many.meetings - 2 * groups.length));
    for (const [later, version] of ['1.0', '1.0', '1.2'].entries()) {
      const { group, number, day } = meetings[first + later * groups.length]!;
      const id = `CR${String(request).padStart(3, '0')}`;
      listings[group]!.push(`${day} ${group} ${number} Papers - ${id} Change to Area ${request} v${version}`);
    }
  }
  return listings;
}
