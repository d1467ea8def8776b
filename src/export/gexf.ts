import type { NodeFact, RelationshipFact } from '../graph/facts.js';
import { captionOf } from './caption.js';
import { cellsOfEdge, cellsOfNode, EDGE_COLUMNS, nodeColumns, type Cell, type Column } from './columns.js';
import { dayOfId } from './day.js';
import { edgeId } from './edge-id.js';
import type { GraphPart } from './graph-part.js';
import { element, legal, XML_DECLARATION, type Element } from './xml.js';

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/** GEXF 1.3, for Gephi: meetings, documents and their edges begin on their day, so that its timeline works. */
export async function* gexf(part: GraphPart): AsyncGenerator<string> {
  yield `${XML_DECLARATION}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield '<meta><creator>govgraph</creator></meta>\n';
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n';
  yield attributes('node', nodeColumns(part.labels).filter(isAttribute));
  yield attributes('edge', EDGE_COLUMNS);
  yield '<nodes>\n';
  for await (const node of part.nodes()) yield nodeElement(node);
  yield '</nodes>\n<edges>\n';
  for await (const edge of part.relationships()) yield edgeElement(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** What people call a node by has an attribute of GEXF’s own. */
const isAttribute = ({ name }: Column): boolean => name !== 'label';

const attributes = (of: 'node' | 'edge', columns: readonly Column[]): string =>
  element('attributes', {
    '@class': of,
    attribute: columns.map(({ name, type }) => ({ '@id': name, '@title': name, '@type': TYPES[type] })),
  });

function nodeElement(node: NodeFact): string {
  const cells = cellsOfNode(node);
  cells.delete('label');
  return element('node', {
    '@id': legal(node.id),
    '@label': legal(captionOf(node)),
    ...from(dayOfId(node.id)),
    attvalues: values(cells),
  });
}

function edgeElement(edge: RelationshipFact): string {
  // An edge is there once both its ends are.
  const days = [dayOfId(edge.from), dayOfId(edge.to)].filter((day) => day !== null).sort();
  return element('edge', {
    '@id': legal(edgeId(edge)),
    '@source': legal(edge.from),
    '@target': legal(edge.to),
    '@label': edge.type,
    ...from(days.at(-1) ?? null),
    attvalues: values(cellsOfEdge(edge)),
  });
}

const from = (day: string | null): Element => (day === null ? {} : { '@start': day });

const values = (cells: ReadonlyMap<string, Cell>): Element => ({
  attvalue: Array.from(cells, ([name, cell]) => ({ '@for': name, '@value': legal(String(cell)) })),
});
