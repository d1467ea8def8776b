import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../graphql/graphql';
import { compareTexts } from '../../compare';
import { findingTitle } from '../../parts/findings';
import { formatDate } from '../../parts/format';
import type { Lane, LayoutNode } from './grid';

const MeetingOfGraph = graphql(`
  fragment MeetingOfGraph on Meeting {
    id
    label
    date
    group {
      id
    }
    documents(first: 1) {
      totalCount
    }
  }
`);

const NodeOfGraph = graphql(
  `
    fragment NodeOfGraph on Node {
      __typename
      id
      ... on Group {
        name
      }
      ... on Meeting {
        ...MeetingOfGraph
      }
      ... on Document {
        shortName
        title
        version
        kind
        meeting {
          ...MeetingOfGraph
        }
      }
      ... on ChangeRequest {
        title
      }
      ... on DocumentSeries {
        title
        reference
      }
      ... on Publication {
        publishedName: shortName
        publishedTitle: title
        publishedVersion: version
        status
      }
      ... on Finding {
        code
        severity
        message
      }
      ... on Listing {
        heading: name
      }
      ... on ListingRow {
        text
      }
    }
  `,
  [MeetingOfGraph],
);

export const GraphEdge = graphql(`
  fragment GraphEdge on Link {
    type
    basis
    rule
    confidence
    from {
      id
    }
    to {
      id
    }
  }
`);

export const GraphPart = graphql(
  `
    fragment GraphPart on Graph {
      nodes {
        ...NodeOfGraph
      }
      edges {
        ...GraphEdge
      }
    }
  `,
  [NodeOfGraph, GraphEdge],
);

/** A node of the graph with its texts. */
export interface GraphNode extends LayoutNode {
  readonly __typename: string;
  /** The emphasised start of the text: a code, a version. */
  readonly lead: string;
  readonly text: string;
  /** The full name, for the table and the details. */
  readonly name: string;
  /** Whether the query returned it; false for a meeting that only a returned document names. */
  readonly returned: boolean;
}

export interface Edge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: ResultOf<typeof GraphEdge>['basis'];
  readonly rule: string;
  readonly confidence: number;
}

/** A meeting that has a column. */
export interface MeetingColumn {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly group: string;
  /** The number of documents tabled there. */
  readonly documents: number;
}

export function edgeOf(edge: FragmentOf<typeof GraphEdge>): Edge {
  const { from, to, ...rest } = readFragment(GraphEdge, edge);
  return { ...rest, from: from.id, to: to.id };
}

export const keyOf = ({ type, from, to }: Pick<Edge, 'type' | 'from' | 'to'>): string => `${type} ${from} ${to}`;

/** A graph merged from parts: each node once, in the order of its first appearance, and each relationship once. */
export interface Gathered {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  /** By date. */
  readonly columns: readonly MeetingColumn[];
}

export function gather(parts: readonly FragmentOf<typeof GraphPart>[], between: readonly Edge[] = []): Gathered {
  const nodes = new Map<string, GraphNode>();
  const columns = new Map<string, MeetingColumn>();
  const edges = new Map<string, Edge>();
  const addColumn = (meeting: FragmentOf<typeof MeetingOfGraph>): MeetingColumn => {
    const { id, label, date, group, documents } = readFragment(MeetingOfGraph, meeting);
    const column = { id, label, date, group: group.id, documents: documents.totalCount };
    columns.set(id, column);
    return column;
  };
  for (const part of parts) {
    const { nodes: found, edges: links } = readFragment(GraphPart, part);
    for (const node of readFragment(NodeOfGraph, found))
      if (!nodes.has(node.id)) nodes.set(node.id, nodeFrom(node, addColumn));
    for (const edge of links.map(edgeOf)) edges.set(keyOf(edge), edge);
  }
  const merged = edges.size;
  for (const edge of between) if (nodes.has(edge.from) && nodes.has(edge.to)) edges.set(keyOf(edge), edge);
  const byDate = [...columns.values()].sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id));
  for (const column of byDate) if (!nodes.has(column.id)) nodes.set(column.id, meetingNode(column, false));
  return {
    nodes: [...nodes.values()],
    // A single part keeps the API's order; several are sorted into the same order.
    edges:
      parts.length === 1 && edges.size === merged
        ? [...edges.values()]
        : [...edges.values()].sort(
            (a, b) => compareTexts(a.type, b.type) || compareTexts(a.from, b.from) || compareTexts(a.to, b.to),
          ),
    columns: byDate,
  };
}

const meetingNode = ({ id, label, date, group }: MeetingColumn, returned: boolean): GraphNode => ({
  __typename: 'Meeting',
  id,
  lane: 'meetings',
  head: false,
  column: id,
  row: group,
  lead: label,
  text: formatDate(date),
  name: label,
  returned,
});

const lanes: Partial<Readonly<Record<string, Lane>>> = {
  PAPERS: 'papers',
  MINUTES: 'records',
  HEADLINE_REPORT: 'records',
};

function nodeFrom(
  node: ResultOf<typeof NodeOfGraph>,
  addColumn: (meeting: FragmentOf<typeof MeetingOfGraph>) => MeetingColumn,
): GraphNode {
  const { __typename, id } = node;
  const base = { __typename, id, head: false, column: null, row: null, returned: true };
  switch (node.__typename) {
    case 'Meeting':
      return meetingNode(addColumn(node), true);
    case 'Document': {
      const { title, shortName, version, kind, meeting } = node;
      return {
        ...base,
        lane: lanes[kind] ?? 'documents',
        column: addColumn(meeting).id,
        lead: version === null ? '' : `v${version}`,
        text: title ?? shortName,
        name: shortName,
      };
    }
    case 'Group':
      return { ...base, head: true, lane: 'meetings', lead: id, text: node.name ?? '', name: id };
    case 'ChangeRequest':
      return { ...base, head: true, lane: 'changes', lead: id, text: node.title ?? '', name: id };
    case 'DocumentSeries': {
      const { reference, title } = node;
      return {
        ...base,
        head: true,
        lane: 'series',
        lead: reference ?? '',
        text: title ?? '',
        name: reference ?? title ?? id,
      };
    }
    case 'Publication': {
      const { publishedName, publishedTitle, publishedVersion: version, status } = node;
      const text = publishedTitle ?? publishedName;
      return {
        ...base,
        lane: 'documents',
        lead: version === null ? '' : `v${version}`,
        text: status === null ? text : `${text} (${status})`,
        name: `${publishedName}${version === null ? '' : ` v${version}`}, published`,
      };
    }
    case 'Finding':
      return {
        ...base,
        lane: 'findings',
        lead: node.severity.toLowerCase(),
        text: findingTitle(node.code),
        name: `${findingTitle(node.code)}: ${node.message}`,
      };
    case 'Listing':
      return { ...base, lane: 'documents', lead: 'listing', text: node.heading, name: `listing ${node.heading}` };
    case 'ListingRow':
      return { ...base, lane: 'documents', lead: 'row', text: node.text, name: node.text };
  }
}

/** `terms of reference of` */
export const typeLabel = (type: string): string => type.toLowerCase().replaceAll('_', ' ');
