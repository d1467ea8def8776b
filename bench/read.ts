import { createHash } from 'node:crypto';
import { inferGraph } from '../src/graph/infer-graph.js';
import { isOfMeetings, type Listing } from '../src/listing/listing.js';
import { readListings } from '../src/listing/read-listing.js';
import { defaultProfile } from '../src/recognition/profile.js';
import { recogniseShortName } from '../src/recognition/recognise-short-name.js';
import { inventedListing } from './invented-listing.js';

/** Reads invented pages of growing size: what a row costs must not grow with the number of rows. */
const SIZES = [1_000, 10_000, 100_000];

interface Measured {
  readonly what: string;
  readonly rows: number;
  /** Seconds of processor time. */
  readonly seconds: number;
  /** The process's resident memory at its highest so far, in MB. */
  readonly memory: number;
}

const read = (text: string): Listing[] =>
  readListings({ name: 'bench', text }, { words: defaultProfile().listing }).filter(isOfMeetings);

/** Every row parted into its columns, and every short name recognised. */
function readAndRecognise(text: string): void {
  for (const { group, rows } of read(text)) {
    for (const row of rows) if (row.readable) recogniseShortName(row.shortName, { group }, defaultProfile());
  }
}

/** The same, and the whole graph with all its edges and findings. */
function infer(text: string): void {
  const time = '2024-01-01T00:00:00.000Z';
  inferGraph(
    read(text).map((listing) => ({
      sha256: createHash('sha256').update(listing.published).digest('hex'),
      asOf: time,
      ingestedAt: time,
      listing,
    })),
  );
}

function measure(what: string, work: (text: string) => void, rows: number): Measured {
  const text = inventedListing(rows);
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return { what, rows, seconds: (user + system) / 1e6, memory: Math.round(process.resourceUsage().maxRSS / 1024) };
}

measure('', infer, SIZES[0]!); // Warms up.
const measured = [
  ...SIZES.map((rows) => measure('read and recognised', readAndRecognise, rows)),
  ...SIZES.map((rows) => measure('and the graph inferred', infer, rows)),
];
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  for (const { what, rows, seconds, memory } of measured) {
    const rate = Math.round(rows / seconds).toLocaleString('en');
    process.stdout.write(
      `${rows.toLocaleString('en').padStart(8)} rows ${what}: ${seconds.toFixed(2)} s of processor time, ${rate} rows/s, ${memory} MB at most\n`,
    );
  }
}
