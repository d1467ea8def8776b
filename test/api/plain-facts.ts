import type { GraphFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.js';

const GROUNDS = { basis: 'DECLARED', rule: 'for-a-test', confidence: 1, rows: [] } as const;

const group = (id: string): NodeFact => ({ label: 'Group', id, properties: { code: id, formerNames: [] } });

/** `G0`, `G1` and so on, each of which reports to the next. */
export function groupsInARow(many: number): GraphFacts {
  const ids = Array.from({ length: many }, (_, i) => `G${i}`);
  const relationships = ids.slice(1).map((to, i): RelationshipFact => ({
    type: 'REPORTS_TO',
    from: ids[i]!,
    fromLabel: 'Group',
    to,
    toLabel: 'Group',
    ...GROUNDS,
  }));
  return { nodes: ids.map(group), relationships };
}

/** Meetings of the group `HUB`, a day after each other from 1900-01-01 on, and the document `paper` of the first. */
export function meetingsOfOneGroup(many: number): GraphFacts {
  const meetings = Array.from({ length: many }, (_, i): NodeFact => {
    const date = new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10);
    return {
      label: 'Meeting',
      id: `HUB/${date}`,
      properties: { label: `HUB ${i}`, date, extraordinary: false, cancelled: false },
    };
  });
  const paper: NodeFact = {
    label: 'Document',
    id: `${meetings[0]!.id}/paper`,
    properties: { shortName: 'Paper', kind: 'PAPERS', markers: [] },
  };
  const held = meetings.map(({ id }): RelationshipFact => ({
    type: 'HELD_BY',
    from: id,
    fromLabel: 'Meeting',
    to: 'HUB',
    toLabel: 'Group',
    ...GROUNDS,
  }));
  const tabled: RelationshipFact = {
    type: 'TABLED_AT',
    from: paper.id,
    fromLabel: 'Document',
    to: meetings[0]!.id,
    toLabel: 'Meeting',
    ...GROUNDS,
  };
  return { nodes: [group('HUB'), ...meetings, paper], relationships: [...held, tabled] };
}
