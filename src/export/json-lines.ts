import type { GraphPart } from './graph-part.js';

/** One fact on each line, `{"node": …}` or `{"relationship": …}`, as `src/graph/facts.ts` declares them. */
export async function* jsonLines(part: GraphPart): AsyncGenerator<string> {
  for await (const node of part.nodes()) yield `${JSON.stringify({ node })}\n`;
  for await (const relationship of part.relationships()) yield `${JSON.stringify({ relationship })}\n`;
}
