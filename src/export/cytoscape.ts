import { captionOf } from './caption.js';
import { edgeId } from './columns.js';
import type { GraphPart } from './graph-part.js';
import { jsonArray } from './json.js';

/** The elements of Cytoscape and Cytoscape.js. Numbers and lists keep their types; absent properties are left out. */
export async function* cytoscape(part: GraphPart): AsyncGenerator<string> {
  yield '{"data":{"name":"govgraph"},"elements":{"nodes":[';
  yield* jsonArray(part.nodes(), (node) => ({
    data: { ...node.properties, id: node.id, type: node.label, label: captionOf(node) },
  }));
  yield '\n],"edges":[';
  yield* jsonArray(part.relationships(), (edge) => {
    const { type, from, to, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction } =
      edge;
    return {
      data: {
        id: edgeId(edge),
        source: from,
        target: to,
        type,
        basis,
        rule,
        confidence,
        rows,
        attachmentNumber,
        version,
        title,
        series,
        correction,
      },
    };
  });
  yield '\n]}}\n';
}
