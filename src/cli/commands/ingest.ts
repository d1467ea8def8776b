import { Command, InvalidArgumentError, Option } from 'commander';
import { correctionsFor } from '../../ingest/curation-file.js';
import { ingestListings, type IngestOutcome, type IngestReport } from '../../ingest/ingest-listings.js';
import { profileForIngest, profileOf } from '../../ingest/stored-profile.js';
import { readSources } from '../../ingest/sources.js';
import { LISTING_FORMATS, type ListingFormat } from '../../listing/listing-format.js';
import type { StoredProfile } from '../../store/store.js';
import { curationOption, storeOption, withStore, type StoreChoice } from '../chosen-store.js';
import { NamedColumnsError, readNamedColumns } from '../../listing/named-columns.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { layoutOf, paragraph } from '../layout.js';
import { groupOption, MAX_PATH, textOption, timeOption } from '../option-values.js';
import { profileOption } from '../profile-option.js';
import { progressOn } from '../progress.js';

interface IngestOptions extends StoreChoice {
  readonly group?: string;
  /** One of `FORMATS`. */
  readonly format: string;
  readonly columns?: string;
  readonly asOf?: string;
  readonly profile?: StoredProfile;
  readonly dryRun?: true;
  readonly json?: true;
}

const FORMATS = ['auto', ...LISTING_FORMATS.map((format) => format.toLowerCase())];

const formatOf = (choice: string): ListingFormat | 'AUTO' =>
  LISTING_FORMATS.find((format) => format.toLowerCase() === choice) ?? 'AUTO';

/** One more file; each name is checked by itself. */
const addFile = (written: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  textOption(MAX_PATH)(written),
];

function checkColumns(written: string): string {
  try {
    readNamedColumns(written);
    return written;
  } catch (error) {
    if (error instanceof NamedColumnsError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

function printReport(console: Console, report: IngestReport, options: IngestOptions): void {
  const layout = layoutOf(console);
  const print = (text: string): void => printLine(console.output, paragraph(layout, text));
  for (const { name, group, rowCount } of report.listings)
    print(`Read ${name}${group === null ? '' : ` of ${group}`}: ${count(rowCount, 'row')}`);
  for (const note of report.notes) print(note);
  const publications = report.publications === 0 ? '' : ` + ${count(report.publications, 'publication')}`;
  print(
    `${count(report.rows, 'row')} = ${count(report.documents, 'document')}${publications} + ${count(report.duplicates, 'duplicate')} + ${report.unreadable} unreadable`,
  );
  print(
    `${options.dryRun ? 'Dry run: documents' : 'Documents'} in ${options.store}: ${report.created} created, ${report.changed} changed, ${report.unchanged} unchanged, ${report.vanished} vanished; ${count(report.findings, 'finding')}`,
  );
}

/** One line for each, with its file and line, for people and for programs. */
function printProblems(console: Console, { unreadable, unmatched }: IngestOutcome): void {
  for (const { source, line, fault } of unreadable)
    printLine(console.errors, `${source}:${line}: this row cannot be read and is kept as a finding: ${fault}`);
  for (const { file, line, lookedFor } of unmatched)
    printLine(console.errors, `${file}:${line}: this correction matches nothing: there is no ${lookedFor}`);
}

export const ingestCommand = (console: Console): Command =>
  new Command('ingest')
    .description('Import listings into the graph')
    .argument('<file...>', 'files, folders, web addresses (https://…), or - for standard input', addFile)
    .addOption(storeOption())
    .addOption(new Option('--group <code>', 'the group, if the page does not name it').argParser(groupOption))
    .addOption(
      new Option('--format <format>', 'the format of the listing: table has pipes; csv may have tabs or semicolons')
        .choices(FORMATS)
        .default('auto'),
    )
    .addOption(
      new Option(
        '--columns <names>',
        'the columns, where they have names of their own: "date=Meeting on, name=Paper, type=Kind"',
      ).argParser(checkColumns),
    )
    .addOption(new Option('--as-of <time>', 'when the listing had this content (default: now)').argParser(timeOption))
    .addOption(profileOption('the profile to read all listings with: a name or a file (default: that of the store)'))
    .addOption(curationOption())
    .option('--dry-run', 'report what would change, without changing anything')
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
    .action(async (files: readonly string[], options: IngestOptions) => {
      const sources = (await Promise.all(files.map((file) => readSources(file, console.input)))).flat();
      const outcome = await withStore(options, console, async (store) => {
        const profile = options.profile ?? (await profileForIngest(store));
        const corrections = await correctionsFor(options.store, options.curation, profileOf(profile));
        const progress = progressOn(console);
        try {
          return await ingestListings(store, sources, {
            ...(options.group === undefined ? {} : { group: options.group }),
            format: formatOf(options.format),
            ...(options.columns === undefined ? {} : { columns: options.columns }),
            ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
            ...(profile === null ? {} : { profile }),
            corrections,
            dryRun: options.dryRun ?? false,
            onProgress: progress.show,
          });
        } finally {
          progress.stop();
        }
      });
      if (options.json) printJson(console, outcome.report);
      else printReport(console, outcome.report, options);
      printProblems(console, outcome);
      if (outcome.report.rows === outcome.report.unreadable) {
        throw new Failure('no row could be read; each is kept as a finding');
      }
    });
