import type { GraphFacts, NodeFact, PropertyValue } from '../../src/graph/facts.js';

/** How the words of a page were changed, so that what the page before says can be said of the page after. */
export interface Wording {
  /** Of any text: titles, names of groups and of persons. `day`: of the row that has it. */
  readonly text: (text: string, day: string | null) => string;
  readonly code: (code: string) => string;
  readonly date: (date: string) => string;
  readonly meetingNumber: (number: string) => string;
  readonly changeRequest: (id: string) => string;
  readonly reference: (reference: string) => string;
}

const same = (text: string): string => text;

export const AS_IT_STANDS: Wording = {
  text: same,
  code: same,
  date: same,
  meetingNumber: same,
  changeRequest: same,
  reference: same,
};

export interface Description {
  readonly wording: Wording;
  /** What a row is called: its line, or where rows move its text. */
  readonly row: (row: NodeFact) => string;
  /** Where ids change in more than their names, so does which of a day's documents stands first. */
  readonly idsChange: boolean;
}

export const byLine = (row: NodeFact): string => `line ${String(row.properties.line)}`;

/** The graph in words that do not depend on ids, line by line and sorted. Messages, and texts as published, are left out. */
export interface DescribedGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const groupBy = <K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const there = groups.get(key);
    if (there) there.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/**
 * Things are called by the rows that they rest on and by the names that a change maps: two graphs whose
 * retellings are equal differ in nothing but those names.
 */
export function describeGraph(
  { nodes, relationships }: GraphFacts,
  { wording, row, idsChange }: Description,
): DescribedGraph {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const rowNames = new Map(nodes.filter((n) => n.label === 'ListingRow').map((n) => [n.id, row(n)]));
  const rests = groupBy(
    relationships.filter((e) => e.type === 'EVIDENCED_BY').map((e) => [e.from, rowNames.get(e.to) ?? e.to] as const),
  );
  const restsOn = (id: string) => [...new Set(rests.get(id) ?? [])].sort().join(', ');
  const meetingName = (id: string) => {
    const [group, date] = id.split('/');
    return `meeting ${wording.code(group ?? '')} ${wording.date(date ?? '')}`;
  };
  const subjects = new Map(relationships.filter((e) => e.type === 'ABOUT').map((e) => [e.from, e.to]));
  const nameOf = (id: string): string => {
    const fact = byId.get(id);
    if (!fact) return `nothing (${id})`;
    const { properties } = fact;
    switch (fact.label) {
      case 'Group':
        return `group ${wording.code(id)}`;
      case 'Meeting':
        return meetingName(id);
      case 'Document':
        return `document of ${meetingName(id)} on ${restsOn(id)}`;
      case 'ChangeRequest':
        return `change request ${wording.changeRequest(id)}`;
      case 'DocumentSeries':
        return typeof properties.reference === 'string'
          ? `series ${wording.reference(properties.reference)}`
          : `series on ${restsOn(id)}`;
      case 'Publication':
        return `publication on ${restsOn(id)}`;
      case 'Listing':
        return `listing of ${wording.code(String(properties.group))}`;
      case 'ListingRow':
        return rowNames.get(id) ?? id;
      case 'Finding':
        return `${String(properties.code)} of ${nameOf(subjects.get(id) ?? '')}`;
    }
  };
  return {
    nodes: nodes.map((n) => `${nameOf(n.id)}: ${JSON.stringify(said(n, wording))}`).sort(),
    edges: relationships
      .map(({ type, from, to, basis, rule, confidence, rows, attachmentNumber }) => {
        const ends = `${nameOf(from)} ${type} ${nameOf(to)}`;
        if (idsChange && type === 'VERSION_OF') return ends;
        // Which of a day's rows stands for the meeting is told by its name.
        const places = type === 'FOLLOWS' ? [] : rows.map((id) => rowNames.get(id) ?? id).sort();
        return `${ends}: ${JSON.stringify({ basis, rule, confidence, places, attachmentNumber })}`;
      })
      .sort(),
  };
}

/** What a node says, in the words of the page after the change. */
function said(
  { label, id, properties }: NodeFact,
  wording: Wording,
): Readonly<Record<string, PropertyValue | undefined>> {
  const text = (value: PropertyValue | undefined, day: string | null = null) =>
    typeof value === 'string' ? wording.text(value, day) : value;
  switch (label) {
    case 'Group': {
      const { name, level, status, chair, formerNames } = properties;
      const names = Array.isArray(formerNames)
        ? formerNames.map((n: string) => wording.text(n, null)).sort()
        : formerNames;
      return { name: text(name), level, status, chair: text(chair), formerNames: names };
    }
    case 'Meeting': {
      const { number, extraordinary } = properties;
      return { number: typeof number === 'string' ? wording.meetingNumber(number) : number, extraordinary };
    }
    case 'Document': {
      const { title, subType, kind, version, markers, attachmentNumber, url } = properties;
      return { title: text(title, id.split('/')[1] ?? null), subType, kind, version, markers, attachmentNumber, url };
    }
    case 'Finding':
      return { severity: properties.severity };
    case 'Listing':
      return { rowCount: properties.rowCount };
    case 'ListingRow':
      return { kind: properties.kind, subType: properties.subType };
    // Their titles are those of their documents.
    default:
      return {};
  }
}

/** What one retelling says and the other does not. */
export function differences(expected: DescribedGraph, found: DescribedGraph): string[] {
  const missing = (a: readonly string[], b: readonly string[], sign: string) => {
    const there = new Set(b);
    return a.filter((line) => !there.has(line)).map((line) => `${sign} ${line}`);
  };
  return [
    ...missing(expected.nodes, found.nodes, '-'),
    ...missing(found.nodes, expected.nodes, '+'),
    ...missing(expected.edges, found.edges, '-'),
    ...missing(found.edges, expected.edges, '+'),
  ];
}
