import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../asking/graphql';
import { day } from '../../parts/when';
import type { Lane, Placed } from './grid';

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

const GraphThing = graphql(
  `
    fragment GraphThing on Node {
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
        ...GraphThing
      }
      edges {
        ...GraphEdge
      }
    }
  `,
  [GraphThing, GraphEdge],
);

/** A thing with the words that it is known by. */
export interface Thing extends Placed {
  readonly __typename: string;
  /** What stands out of its words: a code, a version. */
  readonly lead: string;
  readonly words: string;
  /** What it is called where there is room. */
  readonly name: string;
  /** Whether the graph that was asked for holds it; else it is the meeting of a document in it. */
  readonly asked: boolean;
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
  /** How many documents were tabled there. */
  readonly documents: number;
}

export function edgeOf(edge: FragmentOf<typeof GraphEdge>): Edge {
  const { from, to, ...rest } = readFragment(GraphEdge, edge);
  return { ...rest, from: from.id, to: to.id };
}

export const keyOf = ({ type, from, to }: Pick<Edge, 'type' | 'from' | 'to'>): string => `${type} ${from} ${to}`;

/** A graph made of parts: each thing once, where it came first, and each relationship once. */
export interface Gathered {
  readonly things: readonly Thing[];
  readonly edges: readonly Edge[];
  /** In the order of time. */
  readonly columns: readonly MeetingColumn[];
}

export function gather(parts: readonly FragmentOf<typeof GraphPart>[], between: readonly Edge[] = []): Gathered {
  const things = new Map<string, Thing>();
  const columns = new Map<string, MeetingColumn>();
  const edges = new Map<string, Edge>();
  const keep = (meeting: FragmentOf<typeof MeetingOfGraph>): MeetingColumn => {
    const { id, label, date, group, documents } = readFragment(MeetingOfGraph, meeting);
    const column = { id, label, date, group: group.id, documents: documents.totalCount };
    columns.set(id, column);
    return column;
  };
  for (const part of parts) {
    const { nodes, edges: links } = readFragment(GraphPart, part);
    for (const node of readFragment(GraphThing, nodes))
      if (!things.has(node.id)) things.set(node.id, thingOf(node, keep));
    for (const edge of links.map(edgeOf)) edges.set(keyOf(edge), edge);
  }
  const merged = edges.size;
  for (const edge of between) if (things.has(edge.from) && things.has(edge.to)) edges.set(keyOf(edge), edge);
  const inOrder = [...columns.values()].sort((a, b) => byCode(a.date, b.date) || byCode(a.id, b.id));
  for (const column of inOrder) if (!things.has(column.id)) things.set(column.id, meetingThing(column, false));
  return {
    things: [...things.values()],
    // One part comes in the API's order; several are brought into the same.
    edges:
      parts.length === 1 && edges.size === merged
        ? [...edges.values()]
        : [...edges.values()].sort((a, b) => byCode(a.type, b.type) || byCode(a.from, b.from) || byCode(a.to, b.to)),
    columns: inOrder,
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const meetingThing = ({ id, label, date, group }: MeetingColumn, asked: boolean): Thing => ({
  __typename: 'Meeting',
  id,
  lane: 'meetings',
  head: false,
  column: id,
  row: group,
  lead: label,
  words: day(date),
  name: label,
  asked,
});

const lanes: Partial<Readonly<Record<string, Lane>>> = {
  PAPERS: 'papers',
  MINUTES: 'records',
  HEADLINE_REPORT: 'records',
};

function thingOf(
  node: ResultOf<typeof GraphThing>,
  keep: (meeting: FragmentOf<typeof MeetingOfGraph>) => MeetingColumn,
): Thing {
  const { __typename, id } = node;
  const place = { __typename, id, head: false, column: null, row: null, asked: true };
  switch (node.__typename) {
    case 'Meeting':
      return meetingThing(keep(node), true);
    case 'Document': {
      const { title, shortName, version, kind, meeting } = node;
      return {
        ...place,
        lane: lanes[kind] ?? 'documents',
        column: keep(meeting).id,
        lead: version === null ? '' : `v${version}`,
        words: title ?? shortName,
        name: shortName,
      };
    }
    case 'Group':
      return { ...place, head: true, lane: 'meetings', lead: id, words: node.name ?? '', name: id };
    case 'ChangeRequest':
      return { ...place, head: true, lane: 'changes', lead: id, words: node.title ?? '', name: id };
    case 'DocumentSeries': {
      const { reference, title } = node;
      return {
        ...place,
        head: true,
        lane: 'series',
        lead: reference ?? '',
        words: title ?? '',
        name: reference ?? title ?? id,
      };
    }
    case 'Finding':
      return {
        ...place,
        lane: 'findings',
        lead: node.severity.toLowerCase(),
        words: node.code,
        name: `${node.code}: ${node.message}`,
      };
    case 'Listing':
      return { ...place, lane: 'documents', lead: 'listing', words: node.heading, name: `listing ${node.heading}` };
    case 'ListingRow':
      return { ...place, lane: 'documents', lead: 'row', words: node.text, name: node.text };
  }
}

/** `terms of reference of` */
export const typeInWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ');
