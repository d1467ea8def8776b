import { Book } from './book.js';
import { currentReadings, namedDocuments } from './documents.js';
import type { GraphFacts, NodeFact, RelationshipFact } from './facts.js';
import type { Fault } from './findings/fault.js';
import { FAULT_RULES } from './findings/index.js';
import { knownGroups, toldGroups, type KnownGroup } from './groups.js';
import { findingId } from './identity.js';
import { heldMeetings } from './meetings.js';
import { documentNode, evidencedBy, meetingNode, node, readingFacts, seriesNode } from './nodes.js';
import type { Reading } from './reading.js';
import { isListedMeeting, recordedMeeting, type RecordedMeeting, type UnlistedMeeting } from './recorded-meeting.js';
import { RULES } from './rules/index.js';
import { rowsOf, type Known } from './rules/rule.js';
import { assignSeries } from './series/assign-series.js';
import type { Series } from './series/series.js';

/** Changes whenever the same readings would give another graph. */
export const RULES_VERSION = '1';

/**
 * The graph that a set of readings tells. Pure: it depends on the set and nothing else, neither on
 * the order of the readings nor on that of their rows.
 */
export function inferGraph(readings: readonly Reading[]): GraphFacts {
  const current = [...currentReadings(readings)];
  const told = toldGroups(current);
  const documents = namedDocuments(readings, told.aliases);
  const meetings = heldMeetings(documents);
  const book = new Book(documents, meetings, told.groupOfCode);
  const series = assignSeries(documents);
  const recorded = new Map<string, RecordedMeeting>();
  const unlisted = new Map<string, UnlistedMeeting>();
  for (const document of documents) {
    const found = recordedMeeting(book, document);
    if (!found) continue;
    if (isListedMeeting(found)) recorded.set(document.id, found);
    else unlisted.set(document.id, found);
  }
  const known: Known = { book, series, recorded, relations: told.relations };
  const groups = knownGroups(told, current, documents);

  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  const rests = (label: NodeFact['label'], id: string, rows: readonly string[], rule: string) => {
    for (const row of rows) relationships.push(evidencedBy(id, label, row, rule));
  };

  for (const reading of readings) {
    const prose = groups.flatMap((group) => group.toldBy.filter((told) => told.reading === reading));
    for (const { node: fact, edge } of readingFacts(reading, prose)) {
      nodes.push(fact);
      if (edge) relationships.push(edge);
    }
  }
  for (const group of groups) {
    nodes.push(groupNode(group));
    rests(
      'Group',
      group.code,
      group.rows,
      group.toldBy.length > 0 ? 'sentence-about-the-group' : 'first-row-that-names-the-group',
    );
  }
  for (const meeting of meetings) {
    nodes.push(meetingNode(meeting));
    rests('Meeting', meeting.id, rowsOf(...meeting.documents), 'rows-of-the-day');
  }
  for (const document of documents) {
    nodes.push(documentNode(document));
    rests('Document', document.id, rowsOf(document), 'row-of-the-document');
  }
  for (const rule of RULES) for (const edge of rule.edges(known)) relationships.push(edge);
  for (const { fact, rows } of seriesNodes(series, relationships)) {
    nodes.push(fact);
    rests(fact.label, fact.id, rows, 'rows-of-what-names-it');
  }
  const drawn = new Map<RelationshipFact['type'], RelationshipFact[]>();
  for (const edge of relationships) {
    const there = drawn.get(edge.type);
    if (there) there.push(edge);
    else drawn.set(edge.type, [edge]);
  }
  for (const rule of FAULT_RULES) {
    for (const fault of rule.find({ ...known, current, unlisted, edges: (type) => drawn.get(type) ?? [] })) {
      const { fact, about } = findingFacts(rule.code, fault);
      nodes.push(fact);
      relationships.push(about);
      rests('Finding', fact.id, fault.rows, 'rows-at-fault');
    }
  }
  return { nodes, relationships };
}

const groupNode = ({ code, name, level, status, chair, formerNames }: KnownGroup): NodeFact =>
  node('Group', code, { code, name, level, status, chair, formerNames });

/** Every series and change request that anything is of, about or refers to, with the rows of those documents. */
function* seriesNodes(
  series: readonly Series[],
  edges: readonly RelationshipFact[],
): Iterable<{ fact: NodeFact; rows: readonly string[] }> {
  const own = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  for (const edge of edges) {
    const isNamed = edge.toLabel === 'ChangeRequest' || edge.toLabel === 'DocumentSeries';
    if (!isNamed && edge.type !== 'CLOSED') continue;
    const id = isNamed ? edge.to : edge.from;
    const rows = edge.type === 'VERSION_OF' ? own : others;
    const there = rows.get(id) ?? new Set();
    rows.set(id, there);
    for (const row of edge.rows) there.add(row);
  }
  const known = new Map(series.map((s) => [s.id, s]));
  for (const id of others.keys()) {
    if (!known.has(id)) known.set(id, { id, label: 'ChangeRequest', reference: null, members: [] });
  }
  for (const one of known.values()) {
    yield { fact: seriesNode(one), rows: [...(own.get(one.id) ?? others.get(one.id) ?? [])].sort() };
  }
}

function findingFacts(code: string, fault: Fault): { fact: NodeFact; about: RelationshipFact } {
  const id = findingId(code, fault.subject);
  const { severity, message } = fault;
  return {
    fact: node('Finding', id, { code, severity, message }),
    about: {
      type: 'ABOUT',
      from: id,
      fromLabel: 'Finding',
      to: fault.subject,
      toLabel: fault.subjectLabel,
      basis: 'INFERRED',
      rule: code.toLowerCase().replaceAll('_', '-'),
      confidence: 1,
      rows: fault.rows,
    },
  };
}
