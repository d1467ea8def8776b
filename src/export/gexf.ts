import type { NodeFact, RelationshipFact } from '../graph/facts.js';
import { captionOf } from './caption.js';
import { cellsOfEdge, cellsOfNode, EDGE_COLUMNS, edgeId, nodeColumns, type Cell, type Column } from './columns.js';
import type { GraphPart } from './graph-part.js';
import { element, legal, XML_DECLARATION, type Element } from './xml.js';

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/** GEXF 1.3, for Gephi. Meetings, documents and their edges start on their date, so that its timeline works. */
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

/** GEXF has an attribute of its own for a node's caption. */
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
    ...start(dateOfId(node.id)),
    attvalues: values(cells),
  });
}

function edgeElement(edge: RelationshipFact): string {
  // An edge exists as soon as both its ends do.
  const dates = [dateOfId(edge.from), dateOfId(edge.to)].filter((date) => date !== null).sort();
  return element('edge', {
    '@id': legal(edgeId(edge)),
    '@source': legal(edge.from),
    '@target': legal(edge.to),
    '@label': edge.type,
    ...start(dates.at(-1) ?? null),
    attvalues: values(cellsOfEdge(edge)),
  });
}

/** The date in the id of a meeting or a document; null for other nodes. */
const dateOfId = (id: string): string | null => /^[^/]+\/(\d{4}-\d\d-\d\d)(?:\/|$)/.exec(id)?.[1] ?? null;

const start = (date: string | null): Element => (date === null ? {} : { '@start': date });

const values = (cells: ReadonlyMap<string, Cell>): Element => ({
  attvalue: Array.from(cells, ([name, cell]) => ({ '@for': name, '@value': legal(String(cell)) })),
});
