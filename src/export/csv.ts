import { cellsOfEdge, cellsOfNode, EDGE_COLUMNS, nodeColumns } from './columns.js';
import { record } from './csv-record.js';
import type { GraphPart } from './graph-part.js';

/** One node a record. */
export async function* csvNodes(part: GraphPart): AsyncGenerator<string> {
  const columns = nodeColumns(part.labels).map(({ name }) => name);
  yield record(['id', ...columns]);
  for await (const node of part.nodes()) {
    const cells = cellsOfNode(node);
    yield record([node.id, ...columns.map((name) => cells.get(name))]);
  }
}

/** One relationship a record, from `source` to `target`. */
export async function* csvEdges(part: GraphPart): AsyncGenerator<string> {
  const columns = EDGE_COLUMNS.map(({ name }) => name);
  yield record(['source', 'target', ...columns]);
  for await (const edge of part.relationships()) {
    const cells = cellsOfEdge(edge);
    yield record([edge.from, edge.to, ...columns.map((name) => cells.get(name))]);
  }
}
