import { createHash } from 'node:crypto';
import { inferGraph } from '../src/graph/infer-graph.js';
import { readListings } from '../src/listing/read-listing.js';
import { LEXICON } from '../src/recognition/lexicon.js';
import { inventedListing } from './invented-listing.js';

/** Reads invented listings of growing size and says how many rows a second of processor time go through. */
const SIZES = [1_000, 10_000, 100_000];

interface Measured {
  readonly rows: number;
  /** Seconds of processor time. */
  readonly seconds: number;
  readonly facts: number;
  /** The process's resident memory at its highest so far, in MB. */
  readonly memory: number;
}

function measure(rows: number): Measured {
  const text = inventedListing(rows);
  const before = process.cpuUsage();
  const readings = readListings({ name: 'bench', text }, { knownSubTypes: LEXICON.subTypes }).map((listing) => ({
    sha256: createHash('sha256').update(listing.published).digest('hex'),
    asOf: '2024-01-01T00:00:00.000Z',
    ingestedAt: '2024-01-01T00:00:00.000Z',
    listing,
  }));
  const graph = inferGraph(readings);
  const { user, system } = process.cpuUsage(before);
  return {
    rows,
    seconds: (user + system) / 1e6,
    facts: graph.nodes.length + graph.relationships.length,
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

measure(SIZES[0]!); // Warms up.
const measured = SIZES.map(measure);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  for (const { rows, seconds, facts, memory } of measured) {
    const rate = Math.round(rows / seconds).toLocaleString('en');
    process.stdout.write(
      `${rows.toLocaleString('en').padStart(8)} rows: ${seconds.toFixed(2)} s of processor time, ${rate} rows/s, ${facts.toLocaleString('en')} facts, ${memory} MB at most\n`,
    );
  }
}
