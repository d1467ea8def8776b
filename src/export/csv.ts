import { cellsOfEdge, cellsOfNode, EDGE_COLUMNS, nodeColumns } from './columns.js';
import { csvRow } from './csv-row.js';
import type { GraphPart } from './graph-part.js';

/** One node in each row. */
export async function* csvNodes(part: GraphPart): AsyncGenerator<string> {
  const columns = nodeColumns(part.labels).map(({ name }) => name);
  yield csvRow(['id', ...columns]);
  for await (const node of part.nodes()) {
    const cells = cellsOfNode(node);
    yield csvRow([node.id, ...columns.map((name) => cells.get(name))]);
  }
}

/** One relationship in each row, from `source` to `target`. */
export async function* csvEdges(part: GraphPart): AsyncGenerator<string> {
  const columns = EDGE_COLUMNS.map(({ name }) => name);
  yield csvRow(['source', 'target', ...columns]);
  for await (const edge of part.relationships()) {
    const cells = cellsOfEdge(edge);
    yield csvRow([edge.from, edge.to, ...columns.map((name) => cells.get(name))]);
  }
}
