import type { NodeFact, RelationshipFact } from '../graph/facts.js';
import { cellsOfEdge, cellsOfNode, EDGE_COLUMNS, edgeId, nodeColumns, type Cell, type Column } from './columns.js';
import type { GraphPart } from './graph-part.js';
import { element, legal, XML_DECLARATION, type Element } from './xml.js';

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
};

/** GraphML 1.0, for Gephi, yEd, igraph, NetworkX. Ids are those of the graph. */
export async function* graphml(part: GraphPart): AsyncGenerator<string> {
  yield `${XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  for (const column of nodeColumns(part.labels)) yield key('node', column);
  for (const column of EDGE_COLUMNS) yield key('edge', column);
  yield '<graph id="govgraph" edgedefault="directed">\n';
  for await (const node of part.nodes()) yield nodeElement(node);
  for await (const edge of part.relationships()) yield edgeElement(edge);
  yield '</graph>\n</graphml>\n';
}

const key = (of: 'node' | 'edge', { name, type }: Column): string =>
  element('key', { '@id': `${of}.${name}`, '@for': of, '@attr.name': name, '@attr.type': TYPES[type] });

const nodeElement = (node: NodeFact): string =>
  element('node', { '@id': legal(node.id), data: data('node', cellsOfNode(node)) });

const edgeElement = (edge: RelationshipFact): string =>
  element('edge', {
    '@id': legal(edgeId(edge)),
    '@source': legal(edge.from),
    '@target': legal(edge.to),
    data: data('edge', cellsOfEdge(edge)),
  });

const data = (of: 'node' | 'edge', cells: ReadonlyMap<string, Cell>): Element[] =>
  Array.from(cells, ([name, cell]) => ({ '@key': `${of}.${name}`, '#': legal(String(cell)) }));
