import { labelOfId } from '../graph/identity.js';
import type { Label } from '../graph/ontology.js';
import { CONTENT_LABELS, neighbourhood } from '../store/neighbourhood.js';
import type { GraphReader } from '../store/store.js';
import { NotInGraphError } from './errors.js';
import { batches } from './graph-part.js';
import type { Scope } from './scope.js';

/** More nodes than any graph has. */
const NO_LIMIT = 1_000_000_000;

/** The ids of the nodes of a scope; null for the whole graph. Throws `NotInGraphError` if the scope's node does not exist. */
export async function idsInScope(reader: GraphReader, scope: Scope): Promise<Set<string> | null> {
  switch (scope.of) {
    case 'graph':
      return null;
    case 'changeRequest':
      await refuseUnknown(reader, 'ChangeRequest', scope.id, 'change request');
      return withPublications(reader, await ofChangeRequest(reader, scope.id));
    case 'group':
      await refuseUnknown(reader, 'Group', scope.code, 'group');
      return withPublications(reader, await ofGroup(reader, scope.code));
    case 'around':
      await refuseUnknown(reader, labelOfId(scope.id), scope.id, 'node with the id');
      return new Set(
        await neighbourhood(reader, scope.id, { depth: scope.depth, limit: NO_LIMIT, labels: CONTENT_LABELS }),
      );
  }
}

async function refuseUnknown(reader: GraphReader, label: Label, id: string, what: string): Promise<void> {
  const found = await reader.read(`find-nodes/${label}`, { ids: [id] });
  if (found.length === 0)
    throw new NotInGraphError(`There is no ${what} ${id.slice(0, 200)} in the graph. To find ids, search.`);
}

/** Its documents, the documents that support it, their packs, and the meetings and groups of all of these. */
async function ofChangeRequest(reader: GraphReader, id: string): Promise<Set<string>> {
  const tabled = await reader.read('find-history/ChangeRequest', { ids: [id] });
  const ids = new Set([id, ...tabled.map(({ document }) => document.id)]);
  let attached: readonly string[] = [...ids].filter((other) => other !== id);
  // A report that has attachments may itself be an attachment of the pack.
  while (attached.length > 0) {
    const packs = await targets(reader, attached, ['ATTACHED_TO']);
    attached = [...packs].filter((pack) => !ids.has(pack));
    for (const pack of attached) ids.add(pack);
  }
  for (const batch of batches([...ids].filter((other) => other !== id))) {
    for (const { meeting, group } of await reader.read('find-documents', { ids: batch })) {
      ids.add(meeting.id);
      ids.add(group);
    }
  }
  return ids;
}

/** Its meetings and documents, and the change requests and series that the documents are versions of, support or refer to. */
async function ofGroup(reader: GraphReader, code: string): Promise<Set<string>> {
  const meetings = await reader.read('list-tabled-of-groups', { ids: [code] });
  const documents = meetings.flatMap((row) => row.documents);
  const series = await targets(reader, documents, ['VERSION_OF', 'SUPPORTS', 'REFERS_TO']);
  return new Set([code, ...meetings.map(({ meeting }) => meeting), ...documents, ...series]);
}

/** With the publications of the series and change requests in it. */
async function withPublications(reader: GraphReader, ids: ReadonlySet<string>): Promise<Set<string>> {
  const all = new Set(ids);
  for (const label of ['DocumentSeries', 'ChangeRequest'] as const) {
    for (const batch of batches([...ids].filter((id) => labelOfId(id) === label))) {
      for (const { node } of await reader.read(`find-publications-of/${label}`, { ids: batch })) all.add(node.id);
    }
  }
  return all;
}

/** The nodes to which relationships of these types lead from documents. */
async function targets(
  reader: GraphReader,
  documents: readonly string[],
  types: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const ids of batches(documents)) {
    const links = await reader.read('find-links-from/Document', { ids, evidence: false });
    for (const { type, to } of links) if (types.includes(type)) found.add(to);
  }
  return found;
}
