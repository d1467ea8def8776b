import type { Correction, UnmatchedCorrection } from '../graph/corrections/correction.js';
import { dayOf } from '../graph/documents.js';
import type { GraphFacts } from '../graph/facts.js';
import { inferGraph } from '../graph/infer-graph.js';
import { listingId } from '../graph/identity.js';
import type { ListingFormat } from '../listing/listing-format.js';
import type { Listing, Source } from '../listing/listing.js';
import { readListings } from '../listing/read-listing.js';
import { LEXICON } from '../recognition/lexicon.js';
import { withoutPrintedDate } from '../recognition/recognise-short-name.js';
import type { WriteTransaction, Store, StoredReading } from '../store/store.js';
import { writeFacts, type WriteReport } from '../store/write-facts.js';
import { refuseTwoReadings, type ReadSource } from './one-reading-a-listing.js';
import { merged, toReading, toStored } from './stored-readings.js';

export interface IngestOptions {
  /** The code of the group, where the page does not name it. */
  readonly group?: string;
  /** How the sources are written; where it is left out, what each holds tells. */
  readonly format?: ListingFormat | 'AUTO';
  /** The time at which the listing stood so, ISO 8601 in UTC; the time of ingestion where it is left out. */
  readonly asOf?: string;
  /** Reports what would be, and changes nothing. */
  readonly dryRun?: boolean;
  /** What the clock says, ISO 8601 in UTC. */
  readonly now?: string;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** What the analysts know better than the rules. */
  readonly corrections?: readonly Correction[];
}

export interface IngestProgress {
  readonly phase: 'reading' | 'inferring' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface IngestedListing {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly rowCount: number;
}

/** A row that could not be read: its place and the reason. */
export interface UnreadableReport {
  readonly source: string;
  readonly line: number;
  readonly fault: string;
}

/** What became of every row: `rows` = `documents` + `duplicates` + `unreadable`. */
export interface IngestReport {
  readonly rows: number;
  readonly documents: number;
  readonly duplicates: number;
  readonly unreadable: number;
  /** Documents, by their properties, against what the graph held. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: number;
  /** Faults of the record that rest on rows of these listings. */
  readonly findings: number;
  readonly listings: readonly IngestedListing[];
}

export interface IngestOutcome {
  readonly report: IngestReport;
  /** The stored reading of each of the report's listings, in the same order. */
  readonly readings: readonly StoredReading[];
  readonly unreadable: readonly UnreadableReport[];
  readonly unmatched: readonly UnmatchedCorrection[];
}

/**
 * Reads every listing of the sources and makes the graph tell them, all or nothing. The same bytes
 * read again change no document.
 *
 * Throws a `ListingError` where a source is no listing and a `StoreError` where the store fails; the
 * graph is then as it was.
 */
export async function ingestListings(
  store: Store,
  sources: readonly Source[],
  options: IngestOptions = {},
): Promise<IngestOutcome> {
  const now = options.now ?? new Date().toISOString();
  const read: ReadSource[] = [];
  for (const [i, source] of sources.entries()) {
    const listings = readListings(source, {
      knownSubTypes: LEXICON.subTypes,
      ...(options.group === undefined ? {} : { group: options.group }),
      ...(options.format === undefined ? {} : { format: options.format }),
    });
    read.push(...listings.map((listing) => ({ source: source.name, listing })));
    options.onProgress?.({ phase: 'reading', done: i + 1, total: sources.length });
  }
  refuseTwoReadings(read);
  const stored = read.map(({ source, listing }) => toStored(listing, source, options.asOf ?? now, now));
  if (options.dryRun !== true) return store.update((transaction) => keepAndWrite(transaction, read, stored, options));
  return discarded(store, (transaction) => keepAndWrite(transaction, read, stored, options));
}

/** Runs an update whose writes are thrown away. */
async function discarded<T>(store: Store, change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
  class Discarded extends Error {}
  let result: { readonly value: T } | null = null;
  try {
    await store.update(async (transaction) => {
      result = { value: await change(transaction) };
      throw new Discarded();
    });
  } catch (error) {
    if (!(error instanceof Discarded)) throw error;
  }
  return result!.value;
}

async function keepAndWrite(
  transaction: WriteTransaction,
  read: readonly ReadSource[],
  fresh: readonly StoredReading[],
  options: IngestOptions,
): Promise<IngestOutcome> {
  const record = new Map((await transaction.readings()).map((reading) => [reading.sha256, reading]));
  for (const reading of fresh) {
    const before = record.get(reading.sha256);
    record.set(reading.sha256, before ? merged(before, reading) : reading);
  }
  options.onProgress?.({ phase: 'inferring', done: 0, total: record.size });
  const facts = inferGraph([...record.values()].map(toReading), options.corrections);
  const vanishedBefore = new Set((await transaction.read('read-nodes/Finding', {})).map(({ node }) => node.id));
  const written = await writeFacts(transaction, facts, {
    onProgress: ({ done, total }) => options.onProgress?.({ phase: 'writing', done, total }),
  });
  for (const { sha256 } of fresh) await transaction.keepReading(record.get(sha256)!);
  return {
    report: reportOn(read, fresh, facts, written, vanishedBefore),
    readings: fresh.map(({ sha256 }) => record.get(sha256)!),
    unreadable: unreadableRows(read),
    unmatched: facts.unmatched,
  };
}

function unreadableRows(read: readonly ReadSource[]): UnreadableReport[] {
  return read.flatMap(({ source, listing }) =>
    listing.rows.flatMap((row) => (row.readable ? [] : [{ source, line: row.line, fault: row.fault }])),
  );
}

function reportOn(
  read: readonly ReadSource[],
  fresh: readonly StoredReading[],
  facts: GraphFacts,
  written: WriteReport,
  findingsBefore: ReadonlySet<string>,
): IngestReport {
  const rows = read.reduce((sum, { listing }) => sum + listing.rows.length, 0);
  const unreadable = unreadableRows(read).length;
  const documents = read.reduce((sum, { listing }) => sum + documentsOf(listing), 0);
  const ids = new Set(fresh.map((reading) => listingId(reading.sha256)));
  const isOfThese = (row: string) => ids.has(row.slice(0, row.lastIndexOf('/')));
  return {
    rows,
    documents,
    duplicates: rows - unreadable - documents,
    unreadable,
    created: written.documents.created.length,
    changed: written.documents.changed.length,
    unchanged: written.nodes.Document.unchanged,
    vanished: facts.nodes.filter((n) => n.properties.code === 'ROW_VANISHED' && !findingsBefore.has(n.id)).length,
    findings: facts.relationships.filter((edge) => edge.type === 'ABOUT' && edge.rows.some(isOfThese)).length,
    listings: read.map(({ listing }, i) => ({
      id: listingId(fresh[i]!.sha256),
      name: listing.name,
      group: listing.group,
      rowCount: listing.rows.length,
    })),
  };
}

/** How many documents a listing's readable rows stand for. */
function documentsOf(listing: Listing): number {
  const names = new Set<string>();
  for (const row of listing.rows) {
    if (!row.readable) continue;
    const { shortName, printedDate } = withoutPrintedDate(row.shortName);
    names.add(`${dayOf(row, printedDate)} ${shortName}`);
  }
  return names.size;
}
