import { Book } from './book.js';
import { currentReadings, namedDocuments } from './documents.js';
import type { GraphFacts, NodeFact, RelationshipFact } from './facts.js';
import type { Examined, Fault } from './findings/fault.js';
import { FAULT_RULES } from './findings/index.js';
import { knownGroups, type KnownGroup } from './groups.js';
import { findingId } from './identity.js';
import { heldMeetings } from './meetings.js';
import { documentNode, evidencedBy, meetingNode, node, readingFacts, seriesNode } from './nodes.js';
import type { Reading } from './reading.js';
import { isListedMeeting, recordedMeeting, type RecordedMeeting } from './recorded-meeting.js';
import { RULES } from './rules/index.js';
import { rowsOf } from './rules/rule.js';
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
  const groupOfCode = (code: string) => code;
  const documents = namedDocuments(readings, new Map());
  const meetings = heldMeetings(documents);
  const book = new Book(documents, meetings, groupOfCode);
  const series = assignSeries(documents);
  const recorded = new Map<string, RecordedMeeting>();
  for (const document of documents) {
    const found = recordedMeeting(book, document);
    if (found && isListedMeeting(found)) recorded.set(document.id, found);
  }
  const known: Examined = { book, series, recorded, current };
  const groups = knownGroups(current, documents, groupOfCode);

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
    rests('Group', group.code, group.rows, group.toldBy.length > 0 ? 'sentence-about-the-group' : 'first-row-that-names-the-group');
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
  for (const fault of FAULT_RULES.flatMap((rule) => [...rule.find(known)])) {
    const { fact, about } = findingFacts(fault);
    nodes.push(fact);
    relationships.push(about);
    rests('Finding', fact.id, fault.rows, 'rows-at-fault');
  }
  return { nodes, relationships };
}

const groupNode = ({ code, name }: KnownGroup): NodeFact => node('Group', code, { code, name, formerNames: [] });

/** Every series and change request that anything is of, about or refers to, with the rows of those documents. */
function* seriesNodes(
  series: readonly Series[],
  edges: readonly RelationshipFact[],
): Iterable<{ fact: NodeFact; rows: readonly string[] }> {
  const own = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  for (const edge of edges) {
    if (edge.toLabel !== 'ChangeRequest' && edge.toLabel !== 'DocumentSeries') continue;
    const rows = edge.type === 'VERSION_OF' ? own : others;
    const there = rows.get(edge.to) ?? new Set();
    rows.set(edge.to, there);
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

function findingFacts(fault: Fault): { fact: NodeFact; about: RelationshipFact } {
  const id = findingId(fault.code, fault.subject);
  const { code, severity, message } = fault;
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
