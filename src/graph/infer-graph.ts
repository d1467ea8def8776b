import { Book } from './book.js';
import { currentReadings, namedDocuments } from './documents.js';
import type { GraphFacts, NodeFact, RelationshipFact } from './facts.js';
import type { Fault } from './findings/fault.js';
import { FAULT_RULES } from './findings/index.js';
import { knownGroups, toldGroups, type KnownGroup } from './groups.js';
import { Corrections, saidOf, type Correction, type UnmatchedCorrection } from './corrections/correction.js';
import { correctSeries } from './corrections/correct-series.js';
import { setDocuments } from './corrections/set-documents.js';
import { findingId, seriesId } from './identity.js';
import type { Label } from './ontology.js';
import { heldMeetings } from './meetings.js';
import { documentNode, evidencedBy, meetingNode, node, readingFacts, seriesNode } from './nodes.js';
import type { Reading } from './reading.js';
import { isListedMeeting, recordedMeeting, type RecordedMeeting, type UnlistedMeeting } from './recorded-meeting.js';
import { RULES } from './rules/index.js';
import { rowsOf, type Known } from './rules/rule.js';
import { assignSeries } from './series/assign-series.js';
import type { Series } from './series/series.js';

/** The graph, and the corrections that found nothing to correct. */
export interface InferredGraph extends GraphFacts {
  readonly unmatched: readonly UnmatchedCorrection[];
}

/** Changes whenever the same readings would give another graph. */
export const RULES_VERSION = '3';

/**
 * The graph that a set of readings tells. Pure: it depends on the set and nothing else, neither on
 * the order of the readings nor on that of their rows; and on the corrections, which win over every
 * inference.
 */
export function inferGraph(readings: readonly Reading[], written: readonly Correction[] = []): InferredGraph {
  const corrections = new Corrections(written);
  const current = [...currentReadings(readings)];
  const told = toldGroups(current, corrections);
  const documents = setDocuments(namedDocuments(readings, told.aliases), corrections);
  const meetings = heldMeetings(documents);
  const book = new Book(documents, meetings, told.groupOfCode);
  const series = correctSeries(assignSeries(documents), documents, corrections, (d) =>
    seriesId(d.name.title ?? d.name.shortName),
  );
  const recorded = new Map<string, RecordedMeeting>();
  const unlisted = new Map<string, UnlistedMeeting>();
  for (const document of documents) {
    const found = recordedMeeting(book, document);
    if (!found) continue;
    if (isListedMeeting(found)) recorded.set(document.id, found);
    else unlisted.set(document.id, found);
  }
  for (const correction of corrections.of('records')) {
    const [document, meeting] = [book.document(correction.document), book.meeting(correction.meeting)];
    if (!document || !meeting) continue;
    corrections.matched(correction);
    unlisted.delete(document.id);
    recorded.set(document.id, { meeting, rule: correction.kind, confidence: 1, correction: saidOf(correction) });
  }
  const known: Known = { book, series, recorded, relations: told.relations };
  const groups = knownGroups(told, current, documents);

  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  const rests = (label: Label, id: string, rows: readonly string[], rule: string, correction?: Correction) => {
    for (const row of rows) relationships.push(evidencedBy(id, label, row, rule, correction));
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
    rests('Document', document.id, rowsOf(document), 'row-of-the-document', document.setBy);
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
  const acknowledged = acknowledgedBy(corrections);
  for (const rule of FAULT_RULES) {
    for (const fault of rule.find({ ...known, current, unlisted, edges: (type) => drawn.get(type) ?? [] })) {
      const { fact, about } = findingFacts(rule.code, fault, acknowledged);
      nodes.push(fact);
      relationships.push(about);
      rests('Finding', fact.id, fault.rows, 'rows-at-fault');
    }
  }
  return { nodes: retitled(nodes, corrections), relationships, unmatched: corrections.unmatched() };
}

const groupNode = ({ code, name, level, status, chair, formerNames }: KnownGroup): NodeFact =>
  node('Group', code, { code, name, level, status, chair, formerNames });

/** The reason why a finding is acknowledged; null while it is open. */
function acknowledgedBy(corrections: Corrections): (finding: string) => string | null {
  const byFinding = new Map(corrections.of('acknowledge').map((c) => [c.finding, c]));
  return (finding) => {
    const correction = byFinding.get(finding);
    if (!correction) return null;
    corrections.matched(correction);
    return correction.because ?? saidOf(correction);
  };
}

/** `changeRequest`: a title that wins over that of the latest document. */
function retitled(nodes: readonly NodeFact[], corrections: Corrections): NodeFact[] {
  const byId = new Map(corrections.of('changeRequest').map((c) => [c.id, c]));
  return nodes.map((fact) => {
    const correction = fact.label === 'ChangeRequest' ? byId.get(fact.id) : undefined;
    if (!correction) return fact;
    corrections.matched(correction);
    return { ...fact, properties: { ...fact.properties, title: correction.title } };
  });
}

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

function findingFacts(
  code: string,
  fault: Fault,
  acknowledged: (finding: string) => string | null,
): { fact: NodeFact; about: RelationshipFact } {
  const id = findingId(code, fault.subject);
  const { severity, message } = fault;
  return {
    fact: node('Finding', id, { code, severity, message, acknowledged: acknowledged(id) }),
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
