import { createHash } from 'node:crypto';
import type { GraphFacts, NodeFact, PropertyValue, RelationshipFact } from '../../src/graph/facts.js';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { isOfMeetings } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { defaultProfile, loadProfile } from '../../src/recognition/profile.js';
import { isRelation, MISSING_VERSION, rowName, type Claim } from './claim.js';
import type { LabelledPage } from './truth-file.js';

const READ_AT = '2040-01-01T00:00:00.000Z';

function graphOf(page: LabelledPage): GraphFacts {
  const source = { name: page.truth.listing, text: page.text };
  const profile = page.truth.profile === undefined ? defaultProfile() : loadProfile(page.truth.profile);
  return inferGraph(
    readListings(source, { words: profile.listing })
      .filter(isOfMeetings)
      .map((listing) => ({
        sha256: createHash('sha256').update(listing.published, 'utf8').digest('hex'),
        asOf: READ_AT,
        ingestedAt: READ_AT,
        listing,
      })),
    [],
    profile,
  );
}

const ASPECT_OF_PROPERTY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Group: {
    name: 'group name',
    level: 'group level',
    status: 'group status',
    chair: 'group chair',
    formerNames: 'group former names',
  },
  Meeting: { number: 'meeting number' },
  Document: {
    kind: 'kind',
    title: 'title',
    version: 'version',
    markers: 'markers',
    attachmentNumber: 'attachmentNumber',
  },
};

const valuesOf = (value: PropertyValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)];

/** What the program says of a page, in the words of the labels. */
export function inferredClaims(page: LabelledPage, alone: ReadonlySet<string>): Claim[] {
  const { nodes, relationships } = graphOf(page);
  const lineOf = linesOfRows(nodes);
  const linesOf = linesOfDocuments(lineOf, relationships);
  const nameOf = (id: string): string => {
    const line = linesOf.get(id)?.[0] ?? lineOf.get(id);
    return line === undefined ? id : rowName(line);
  };
  const versions = new Map<string, number>();
  for (const { type, to } of relationships) if (type === 'VERSION_OF') versions.set(to, (versions.get(to) ?? 0) + 1);

  const ofProperties = nodes.flatMap((node) =>
    Object.entries(ASPECT_OF_PROPERTY[node.label] ?? {}).flatMap(([property, aspect]) =>
      valuesOf(node.properties[property]).map((says) => ({ aspect, subject: nameOf(node.id), says })),
    ),
  );
  const ofExistence = nodes.flatMap((node): Claim[] => {
    if (node.label === 'Group') return [{ aspect: 'group', subject: node.id, says: 'is there' }];
    if (node.label === 'Document')
      return [{ aspect: 'document', subject: nameOf(node.id), says: linesOf.get(node.id)!.join(' ') }];
    if (node.label !== 'Meeting') return [];
    const held = { aspect: 'meeting', subject: node.id, says: 'is there' };
    return node.properties.extraordinary === true
      ? [held, { aspect: 'extraordinary', subject: node.id, says: 'yes' }]
      : [held];
  });
  const ofRelations = relationships.flatMap((edge): Claim[] => {
    if (!isRelation(edge.type)) return [];
    const subject = nameOf(edge.from);
    const itsOwn = edge.type === 'VERSION_OF' && alone.has(subject) && versions.get(edge.to) === 1;
    const rule = { name: edge.rule, confidence: edge.confidence };
    return [{ aspect: edge.type, subject, says: itsOwn ? 'alone' : nameOf(edge.to), rule }];
  });
  return [...ofExistence, ...ofProperties, ...ofRelations, ...ofFindings(nodes, relationships, nameOf)];
}

const linesOfRows = (nodes: readonly NodeFact[]): ReadonlyMap<string, number> =>
  new Map(nodes.flatMap((node) => (node.label === 'ListingRow' ? [[node.id, Number(node.properties.line)]] : [])));

/** The lines of each document, in their order. */
function linesOfDocuments(
  lineOf: ReadonlyMap<string, number>,
  relationships: readonly RelationshipFact[],
): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { type, from, fromLabel, to } of relationships) {
    if (type === 'EVIDENCED_BY' && fromLabel === 'Document')
      lines.set(from, [...(lines.get(from) ?? []), lineOf.get(to)!]);
  }
  for (const ofDocument of lines.values()) ofDocument.sort((a, b) => a - b);
  return lines;
}

function ofFindings(
  nodes: readonly NodeFact[],
  relationships: readonly RelationshipFact[],
  nameOf: (id: string) => string,
): Claim[] {
  const findings = new Map(nodes.flatMap((node) => (node.label === 'Finding' ? [[node.id, node.properties]] : [])));
  return relationships.flatMap(({ type, from, to }): Claim[] => {
    const finding = type === 'ABOUT' ? findings.get(from) : undefined;
    if (!finding) return [];
    const code = String(finding.code);
    return [{ aspect: code, subject: nameOf(to), says: code === MISSING_VERSION ? String(finding.severity) : 'found' }];
  });
}
