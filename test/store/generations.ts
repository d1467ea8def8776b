import type { GraphFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { sha256Of } from '../../src/store/readings.js';
import type { StoredReading } from '../../src/store/store.js';

/** A graph that differs in every part from that of any other generation, and tells which it is. */
export function generationOfFacts(generation: number): GraphFacts {
  const group: NodeFact = {
    label: 'Group',
    id: 'DAG',
    properties: { code: 'DAG', level: generation, formerNames: [] },
  };
  const meetings = Array.from({ length: 20 }, (_, i): NodeFact => {
    const date = `2023-01-${String(i + 1).padStart(2, '0')}`;
    return {
      label: 'Meeting',
      id: `DAG/${date}`,
      properties: { label: `${generation}`, date, extraordinary: false, cancelled: false },
    };
  });
  const held = meetings.map((meeting): RelationshipFact => ({
    type: 'HELD_BY',
    from: meeting.id,
    fromLabel: 'Meeting',
    to: 'DAG',
    toLabel: 'Group',
    basis: 'DECLARED',
    rule: `${generation}`,
    confidence: 1,
    rows: [],
  }));
  return { nodes: [group, ...meetings], relationships: held };
}

/** The one reading, the later of which replace the earlier: its text says the generation. */
export function readingOf(generation: number): StoredReading {
  const published = `generation ${generation}\n`;
  const time = new Date(Date.UTC(2024, 0, 1) + generation * 1000).toISOString();
  return {
    sha256: sha256Of(published),
    published,
    source: 'page.txt',
    firstLine: 1,
    format: 'TEXT',
    asOf: time,
    ingestedAt: time,
  };
}

/** The facts of the latest reading: what an ingest makes of the record. */
export async function factsOfLatest(readings: readonly StoredReading[]): Promise<GraphFacts> {
  const generations = readings.map(({ published }) => Number(/\d+/.exec(published)?.[0]));
  return generations.length === 0 ? { nodes: [], relationships: [] } : generationOfFacts(Math.max(...generations));
}
