import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeRequestId } from '../recognition/change-request-id.js';
import { profileOfStore } from '../ingest/stored-profile.js';
import { ExportRequestError, NotInGraphError } from '../export/errors.js';
import { exportGraph, FORMATS, type ExportedFile } from '../export/export-graph.js';
import { readScope } from '../export/scope.js';
import { readTrace } from '../export/trace/read-trace.js';
import { PACKET_FORMATS, writeTrace } from '../export/trace/write-trace.js';
import type { StoreReader } from '../store/store.js';
import { formatError } from './errors.js';

interface ExportOptions {
  readonly store: StoreReader;
}

/** The parameters of a query string. */
type Query = ReadonlyMap<string, string>;

/** Serves exports at `/export/<format>` and the trace packet at `/export/history`, as files. */
export async function exportRoutes(server: FastifyInstance, { store }: ExportOptions): Promise<void> {
  // All are text, also those whose media type the plugin does not know.
  const compress = { customTypes: /./, encodings: ['gzip' as const, 'deflate' as const] };
  server.get<{ Params: { format: string } }>('/export/:format', { compress }, async (request, reply) => {
    try {
      const { format } = request.params;
      const query = queryOf(request.query);
      return await (format === 'history' ? sendPacket(store, query, reply) : sendExport(store, format, query, reply));
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

async function sendPacket(store: StoreReader, query: Query, reply: FastifyReply): Promise<FastifyReply> {
  allowOnly(query, ['changeRequest', 'format']);
  const written = query.get('changeRequest');
  if (written === undefined) throw new ExportRequestError('A change request is required: ?changeRequest=CR018.');
  const format = oneOf(PACKET_FORMATS, query.get('format') ?? 'md', 'format');
  const id = changeRequestId(written, await profileOfStore(store)) ?? written;
  const packet = writeTrace(await readTrace(store, id), format);
  return asFile(reply, packet).send(packet.text);
}

async function sendExport(
  store: StoreReader,
  written: string,
  query: Query,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const format = oneOf(FORMATS, written, 'format');
  allowOnly(query, ['changeRequest', 'group', 'around', 'depth', 'all', ...(format === 'csv' ? ['part'] : [])]);
  const all = oneOf(['0', '1'], query.get('all') ?? '0', 'all') === '1';
  const scope = readScope(
    {
      changeRequest: query.get('changeRequest'),
      group: query.get('group'),
      around: query.get('around'),
      depth: query.get('depth'),
    },
    await profileOfStore(store),
  );
  const part = format === 'csv' ? oneOf(['nodes', 'edges'], query.get('part') ?? 'nodes', 'part') : null;
  const files = await exportGraph(store, { format, scope, all });
  const file = files.find((one) => one.part === part)!;
  const text = await started(file.text);
  return asFile(reply, file).send(Readable.from(text, { objectMode: false }));
}

/** Waits for the first part, so that an error of the store still gets a status of its own. */
async function started(text: AsyncIterable<string>): Promise<AsyncGenerator<string>> {
  const rest = text[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}

const asFile = (reply: FastifyReply, { name, mediaType }: Pick<ExportedFile, 'name' | 'mediaType'>): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-cache');

function queryOf(query: unknown): Query {
  return new Map(
    Object.entries(query as Readonly<Record<string, string | readonly string[]>>).map(([name, value]) => {
      if (typeof value !== 'string') throw new ExportRequestError(`Give the parameter ${shortened(name)} only once.`);
      return [name, value];
    }),
  );
}

/** Refuses unknown parameters, since an export without its scope would be the whole graph. */
function allowOnly(query: Query, names: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new ExportRequestError(`Unknown parameter ${shortened(unknown)}. Known parameters: ${names.join(', ')}.`);
}

function oneOf<T extends string>(known: readonly T[], written: string, what: string): T {
  const found = known.find((word) => word === written);
  if (found !== undefined) return found;
  throw new ExportRequestError(`Unknown ${what} ${shortened(written)}. Use one of: ${known.join(', ')}.`);
}

const shortened = (word: string): string => word.slice(0, 40);

const STATUS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Answers with the error format of the server. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  const { code, message } = publicError(error);
  const status = STATUS[code] ?? 500;
  if (status >= 500) reply.log.error(error);
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

function publicError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof NotInGraphError) return { code: 'NOT_FOUND', message: error.message };
  if (error instanceof ExportRequestError) return { code: 'BAD_REQUEST', message: error.message };
  const { message, extensions } = formatError({ message: '' }, error);
  return { code: String(extensions?.code), message };
}
