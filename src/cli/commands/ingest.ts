import { Command, InvalidArgumentError, Option } from 'commander';
import { DateTime } from 'luxon';
import { correctionsFor } from '../../ingest/curation-file.js';
import { ingestListings, type IngestOutcome, type IngestReport } from '../../ingest/ingest-listings.js';
import { readSources } from '../../ingest/sources.js';
import { LISTING_FORMATS, type ListingFormat } from '../../listing/listing-format.js';
import { printJson, printLine, type Console } from '../console.js';
import { EXIT_STATUS } from '../exit-status.js';
import { Failure } from '../failure.js';
import { progressOn } from '../progress.js';
import { paragraph, sheetOf } from '../sheet.js';
import { curationOption, storeOption, withStore, type StoreChoice } from '../with-store.js';

interface IngestChoices extends StoreChoice {
  readonly group?: string;
  /** One of `FORMATS`. */
  readonly format: string;
  readonly asOf?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const FORMATS = ['auto', ...LISTING_FORMATS.map((format) => format.toLowerCase())];

/** What the option says in the words of the rooms. */
const formatOf = (choice: string): ListingFormat | 'AUTO' =>
  LISTING_FORMATS.find((format) => format.toLowerCase() === choice) ?? 'AUTO';

/** A time without a zone is UTC; a day is its beginning. */
function readTime(written: string): string {
  const time = DateTime.fromISO(written, { zone: 'utc' });
  if (!time.isValid) throw new InvalidArgumentError('Give a time as 2024-07-01 or 2024-07-01T12:00:00Z.');
  return time.toUTC().toISO();
}

function readGroup(written: string): string {
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{0,15}$/u.test(written))
    throw new InvalidArgumentError('Give the code of a group, as DAG.');
  return written;
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

function printReport(console: Console, report: IngestReport, choices: IngestChoices): void {
  const sheet = sheetOf(console);
  const print = (text: string): void => printLine(console.output, paragraph(sheet, text));
  for (const { name, group, rowCount } of report.listings) print(`Read ${name} of ${group}: ${count(rowCount, 'row')}`);
  print(
    `${count(report.rows, 'row')} = ${count(report.documents, 'document')} + ${count(report.duplicates, 'duplicate')} + ${report.unreadable} unreadable`,
  );
  print(
    `${choices.dryRun ? 'Would change' : 'Documents'} in ${choices.store}: ${report.created} created, ${report.changed} changed, ${report.unchanged} unchanged, ${report.vanished} vanished; ${count(report.findings, 'finding')}`,
  );
}

/** One line each, with its place, for programs as for people. */
function printFaults(console: Console, { unreadable, unmatched }: IngestOutcome): void {
  for (const { source, line, fault } of unreadable)
    printLine(console.errors, `${source}:${line}: this row is kept as a finding: ${fault}`);
  for (const { file, line, lookedFor } of unmatched)
    printLine(console.errors, `${file}:${line}: this correction matches nothing: there is no ${lookedFor}`);
}

export const ingestCommand = (console: Console): Command =>
  new Command('ingest')
    .description('read published listings and make the graph tell them')
    .argument('<file...>', 'files, folders of them, addresses of pages (https://…), or - for standard input')
    .addOption(storeOption())
    .addOption(new Option('--group <code>', 'the group, where the page does not name it').argParser(readGroup))
    .addOption(
      new Option('--format <format>', 'how the listing is written: table has pipes, csv tabs and semicolons too')
        .choices(FORMATS)
        .default('auto'),
    )
    .addOption(new Option('--as-of <time>', 'when the listing stood so (default: now)').argParser(readTime))
    .addOption(curationOption())
    .option('--dry-run', 'report what would change, and change nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph ingest listing.txt
  govgraph ingest listings/ --as-of 2024-07-01
  govgraph ingest https://example.org/design-advisory-group
  pbpaste | govgraph ingest - --group DAG --dry-run
  govgraph ingest listing.txt --store neo4j://localhost:7687`,
    )
    .action(async (files: string[], choices: IngestChoices) => {
      const sources = (await Promise.all(files.map((file) => readSources(file, console.input)))).flat();
      const corrections = await correctionsFor(choices.store, choices.curation);
      const outcome = await withStore(choices, console, async (store) => {
        const progress = progressOn(console);
        try {
          return await ingestListings(store, sources, {
            ...(choices.group === undefined ? {} : { group: choices.group }),
            format: formatOf(choices.format),
            ...(choices.asOf === undefined ? {} : { asOf: choices.asOf }),
            corrections,
            dryRun: choices.dryRun ?? false,
            onProgress: progress.show,
          });
        } finally {
          progress.stop();
        }
      });
      if (choices.json) printJson(console, outcome.report);
      else printReport(console, outcome.report, choices);
      printFaults(console, outcome);
      if (outcome.report.rows === outcome.report.unreadable) {
        throw new Failure('no row could be read; each is kept as a finding', EXIT_STATUS.fault);
      }
    });
