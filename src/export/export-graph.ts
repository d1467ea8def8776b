import type { GraphReader } from '../store/store.js';
import { chunks } from './chunks.js';
import { csvEdges, csvNodes } from './csv.js';
import { cytoscape } from './cytoscape.js';
import { ExportRequestError } from './errors.js';
import { gexf } from './gexf.js';
import type { GraphPart } from './graph-part.js';
import { graphml } from './graphml.js';
import { jsonLines } from './json-lines.js';
import { mermaid } from './mermaid.js';
import { provJson } from './prov/prov-json.js';
import { fileNameOf, type Scope } from './scope.js';
import { selectPart } from './select-part.js';
import { readTrace } from './trace/read-trace.js';

export const FORMATS = ['graphml', 'gexf', 'cytoscape', 'csv', 'mermaid', 'prov', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportRequest {
  readonly format: Format;
  readonly scope: Scope;
  /** Whether findings, rows and listings are included. */
  readonly all: boolean;
}

/** One file of an export. */
export interface ExportedFile {
  /** Which of the two files of CSV it is; null for other formats. */
  readonly part: 'nodes' | 'edges' | null;
  /** The suggested name of the file. */
  readonly name: string;
  readonly mediaType: string;
  /** In UTF-8, the same bytes for the same graph. Read from the graph while it is consumed. */
  readonly text: AsyncIterable<string>;
}

/**
 * The files of an export: one, or two for CSV (nodes and edges). Throws `NotInGraphError` if the
 * scope names a node that does not exist, `ExportRequestError` if the format does not have the scope.
 */
export async function exportGraph(reader: GraphReader, request: ExportRequest): Promise<ExportedFile[]> {
  const { format, scope, all } = request;
  const name = fileNameOf(scope);
  if (format === 'mermaid') return [await mermaidFile(reader, scope, name)];
  // PROV needs the rows that nodes derive from; JSON Lines is the backup from which a graph can be restored.
  const part = await selectPart(reader, scope, {
    rows: all || format === 'prov' || format === 'jsonl',
    findings: all || format === 'jsonl',
  });
  return WRITERS[format].map(({ ending, write, ...file }) => ({
    ...file,
    name: `${name}${ending}`,
    text: chunks(write(part)),
  }));
}

interface Writer {
  readonly part: ExportedFile['part'];
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (part: GraphPart) => AsyncGenerator<string>;
}

const csv = { mediaType: 'text/csv; charset=utf-8; header=present' } as const;

const WRITERS: Readonly<Record<Exclude<Format, 'mermaid'>, readonly Writer[]>> = {
  graphml: [{ part: null, ending: '.graphml', mediaType: 'application/graphml+xml; charset=utf-8', write: graphml }],
  gexf: [{ part: null, ending: '.gexf', mediaType: 'application/gexf+xml; charset=utf-8', write: gexf }],
  cytoscape: [{ part: null, ending: '.cyjs', mediaType: 'application/json; charset=utf-8', write: cytoscape }],
  csv: [
    { ...csv, part: 'nodes', ending: '-nodes.csv', write: csvNodes },
    { ...csv, part: 'edges', ending: '-edges.csv', write: csvEdges },
  ],
  prov: [{ part: null, ending: '.provjson', mediaType: 'application/json; charset=utf-8', write: provJson }],
  jsonl: [{ part: null, ending: '.jsonl', mediaType: 'application/x-ndjson; charset=utf-8', write: jsonLines }],
};

async function mermaidFile(reader: GraphReader, scope: Scope, name: string): Promise<ExportedFile> {
  if (scope.of !== 'changeRequest') {
    throw new ExportRequestError(
      'Mermaid shows the history of one change request. Name it with changeRequest, for example CR018.',
    );
  }
  const text = [...mermaid(await readTrace(reader, scope.id))].join('');
  return { part: null, name: `${name}.mmd`, mediaType: 'text/vnd.mermaid; charset=utf-8', text: only(text) };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
