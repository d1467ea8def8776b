import type { Correction, UnmatchedCorrection } from '../graph/corrections/correction.js';
import { dayOf } from '../graph/documents.js';
import type { GraphFacts } from '../graph/facts.js';
import type { inferGraph } from '../graph/infer-graph.js';
import { listingId } from '../graph/identity.js';
import { publicationKey } from '../graph/publications/publications.js';
import { ListingError } from '../listing/errors.js';
import { GROUP_CODE_RULE, groupCode } from '../listing/group-code.js';
import type { ListingFormat } from '../listing/listing-format.js';
import { isOfMeetings, type Catalogue, type Listing, type Source } from '../listing/listing.js';
import { readListings } from '../listing/read-listing.js';
import type { Profile } from '../recognition/profile.js';
import { withoutPrintedDate } from '../recognition/recognise-short-name.js';
import { StoreError } from '../store/errors.js';
import type { Store, StoredProfile, StoredReading, StoreReader, WriteTransaction } from '../store/store.js';
import { compareFacts, writeFacts, type WriteOptions, type WriteReport } from '../store/write-facts.js';
import { refuseTwoReadings, type ReadSource } from './one-reading-a-listing.js';
import { isSameProfile, profileForIngest, profileOf } from './stored-profile.js';
import { inferStored, merged, toStored } from './stored-readings.js';

export interface IngestOptions {
  /** The code of the group, where the page does not name it. */
  readonly group?: string;
  /** The form of the sources; found out for each where it is left out. */
  readonly format?: ListingFormat | 'AUTO';
  /** Names of columns, as the option `--columns` has them: `date=Meeting on, name=Paper, type=Kind`. */
  readonly columns?: string;
  /** The time at which the listings were as given, ISO 8601 in UTC; the time of ingestion where it is left out. */
  readonly asOf?: string;
  /** Reports what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** The time of ingestion, ISO 8601 in UTC; now where it is left out. */
  readonly now?: string;
  /** The conventions by which all readings are read from now on; those of the store where it is left out. */
  readonly profile?: StoredProfile;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Corrections that win over the rules. */
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
  /** Null for a catalogue that no group publishes. */
  readonly group: string | null;
  readonly rowCount: number;
}

/** A row that could not be read: its place and the reason. */
export interface UnreadableReport {
  readonly source: string;
  readonly line: number;
  readonly fault: string;
}

/** Counts of every row: `rows` = `documents` + `publications` + `duplicates` + `unreadable`. */
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
  /** Findings that rest on rows of these listings. */
  readonly findings: number;
  /** Different rows of catalogues. */
  readonly publications: number;
  /** What people should know about how the listings were read; sentences. */
  readonly notes: readonly string[];
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
 * Reads every listing of the sources and makes the graph that of all readings, in one update. The
 * same bytes read again change no document. A dry run only reads the store.
 *
 * Throws a `ListingError` where a source is no listing or `group` is no code of a group, and a
 * `StoreError` where the store fails; the graph is then as it was.
 */
export async function ingestListings(
  store: Store,
  sources: readonly Source[],
  options: IngestOptions = {},
): Promise<IngestOutcome> {
  const now = options.now ?? new Date().toISOString();
  const profiles = { before: await store.profile(), chosen: options.profile ?? (await profileForIngest(store)) };
  const profile = profileOf(profiles.chosen);
  const read = readSources(sources, profile, options);
  refuseTwoReadings(read);
  const fresh = read.map(({ source, listing }) => toStored(listing, source, options.columns, options.asOf ?? now, now));
  if (options.dryRun !== true) {
    return store.update(async (transaction) => {
      if (!isSameProfile(await transaction.profile(), profiles.before)) {
        throw new StoreError('REFUSED', `${store.url}: another process changed its profile; run the command again`);
      }
      return keepAndWrite(transaction, read, fresh, profiles, options);
    });
  }
  const inferred = await inferWith(store, fresh, profile, options);
  const written = await compareFacts(store, inferred.facts, onWriting(options));
  return outcomeOf(read, fresh, inferred, written, profiles);
}

/** The profile that the store had, and the one that it gets. */
interface Profiles {
  readonly before: StoredProfile | null;
  readonly chosen: StoredProfile | null;
}

function readSources(sources: readonly Source[], profile: Profile, options: IngestOptions): ReadSource[] {
  const group = options.group === undefined ? undefined : checkedGroup(options.group, profile);
  const read: ReadSource[] = [];
  for (const [i, source] of sources.entries()) {
    const listings = readListings(source, {
      words: profile.listing,
      ...(group === undefined ? {} : { group }),
      ...(options.format === undefined ? {} : { format: options.format }),
      ...(options.columns === undefined ? {} : { columns: options.columns }),
    });
    for (const listing of listings) read.push({ source: source.name, listing });
    options.onProgress?.({ phase: 'reading', done: i + 1, total: sources.length });
  }
  return read;
}

function checkedGroup(written: string, profile: Profile): string {
  const code = groupCode(written, profile.otherCodes);
  if (code !== null) return code;
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  throw new ListingError(`group ${JSON.stringify(shown)}`, null, 'this is not the code of a group', GROUP_CODE_RULE);
}

/** All readings with the fresh ones, and the graph of them. */
interface Inferred {
  readonly profile: Profile;
  readonly readings: ReadonlyMap<string, StoredReading>;
  readonly facts: ReturnType<typeof inferGraph>;
  readonly findingsBefore: ReadonlySet<string>;
}

async function inferWith(
  store: StoreReader,
  fresh: readonly StoredReading[],
  profile: Profile,
  options: IngestOptions,
): Promise<Inferred> {
  const texts = new Map(fresh.map(({ sha256, published }) => [sha256, published]));
  const readings = new Map((await store.readings(texts)).map((reading) => [reading.sha256, reading]));
  for (const reading of fresh) {
    const before = readings.get(reading.sha256);
    readings.set(reading.sha256, before ? merged(before, reading) : reading);
  }
  options.onProgress?.({ phase: 'inferring', done: 0, total: readings.size });
  const facts = inferStored([...readings.values()], options.corrections ?? [], profile);
  const findingsBefore = new Set((await store.read('read-nodes/Finding', {})).map(({ node }) => node.id));
  return { profile, readings, facts, findingsBefore };
}

async function keepAndWrite(
  transaction: WriteTransaction,
  read: readonly ReadSource[],
  fresh: readonly StoredReading[],
  profiles: Profiles,
  options: IngestOptions,
): Promise<IngestOutcome> {
  const { before, chosen } = profiles;
  const inferred = await inferWith(transaction, fresh, profileOf(chosen), options);
  const written = await writeFacts(transaction, inferred.facts, onWriting(options));
  for (const { sha256 } of fresh) await transaction.keepReading(inferred.readings.get(sha256)!);
  if (chosen !== null && !isSameProfile(chosen, before)) await transaction.keepProfile(chosen);
  return outcomeOf(read, fresh, inferred, written, profiles);
}

const onWriting = ({ onProgress }: IngestOptions): WriteOptions => ({
  onProgress: ({ done, total }) => onProgress?.({ phase: 'writing', done, total }),
});

const outcomeOf = (
  read: readonly ReadSource[],
  fresh: readonly StoredReading[],
  { profile, readings, facts, findingsBefore }: Inferred,
  written: WriteReport,
  profiles: Profiles,
): IngestOutcome => ({
  report: reportOn(
    read,
    fresh,
    facts,
    written,
    findingsBefore,
    profile,
    notesOn(read, readings.size - fresh.length, profiles),
  ),
  readings: fresh.map(({ sha256 }) => readings.get(sha256)!),
  unreadable: unreadableRows(read),
  unmatched: facts.unmatched,
});

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
  profile: Profile,
  notes: readonly string[],
): IngestReport {
  const rows = read.reduce((sum, { listing }) => sum + listing.rows.length, 0);
  const unreadable = unreadableRows(read).length;
  const documents = read.reduce((sum, { listing }) => sum + (isOfMeetings(listing) ? documentsOf(listing) : 0), 0);
  const publications = read.reduce(
    (sum, { listing }) => sum + (isOfMeetings(listing) ? 0 : publicationsOf(listing, profile)),
    0,
  );
  const ids = new Set(fresh.map((reading) => listingId(reading.sha256)));
  const isOfThese = (row: string) => ids.has(row.slice(0, row.lastIndexOf('/')));
  return {
    rows,
    documents,
    duplicates: rows - unreadable - documents - publications,
    unreadable,
    created: written.documents.created.length,
    changed: written.documents.changed.length,
    unchanged: written.nodes.Document.unchanged,
    vanished: facts.nodes.filter((n) => n.properties.code === 'ROW_VANISHED' && !findingsBefore.has(n.id)).length,
    findings: facts.relationships.filter((edge) => edge.type === 'ABOUT' && edge.rows.some(isOfThese)).length,
    publications,
    notes,
    listings: read.map(({ listing }, i) => ({
      id: listingId(fresh[i]!.sha256),
      name: listing.name,
      group: listing.group,
      rowCount: listing.rows.length,
    })),
  };
}

function notesOn(read: readonly ReadSource[], others: number, { before, chosen }: Profiles): string[] {
  const notes = read.flatMap(({ source, listing }) => listing.notes.map((note) => `${source}: ${note}`));
  if (chosen === null || isSameProfile(chosen, before) || others <= 0) return notes;
  return [...notes, `The profile is now ${chosen.name}: the graph is made again from all readings.`];
}

/** The number of documents that the readable rows of a listing are. */
function documentsOf(listing: Listing): number {
  const names = new Set<string>();
  for (const row of listing.rows) {
    if (!row.readable) continue;
    const { shortName } = withoutPrintedDate(row.shortName);
    names.add(`${dayOf(row, row.printedDate)} ${shortName}`);
  }
  return names.size;
}

/** How many publications a catalogue's readable rows stand for. */
const publicationsOf = (catalogue: Catalogue, profile: Profile): number =>
  new Set(catalogue.rows.flatMap((row) => (row.readable ? [publicationKey(row, profile)] : []))).size;
