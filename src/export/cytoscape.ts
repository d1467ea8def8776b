import { captionOf } from './caption.js';
import { edgeId } from './edge-id.js';
import type { GraphPart } from './graph-part.js';
import { jsonArray } from './json.js';

/** The elements of Cytoscape and Cytoscape.js: numbers and lists as they are, absent properties left out. */
export async function* cytoscape(part: GraphPart): AsyncGenerator<string> {
  yield '{"data":{"name":"govgraph"},"elements":{"nodes":[';
  yield* jsonArray(part.nodes(), (node) => ({
    data: { ...node.properties, id: node.id, type: node.label, label: captionOf(node) },
  }));
  yield '\n],"edges":[';
  yield* jsonArray(part.relationships(), (edge) => {
    const { type, from, to, basis, rule, confidence, rows, attachmentNumber, correction } = edge;
    const claim = { basis, rule, confidence, rows, attachmentNumber, correction };
    return { data: { id: edgeId(edge), source: from, target: to, type, ...claim } };
  });
  yield '\n]}}\n';
}
