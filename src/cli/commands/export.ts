import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { ExportRequestError } from '../../export/errors.js';
import { exportGraph, FORMATS, type ExportedFile, type Format } from '../../export/export-graph.js';
import { MAX_DEPTH, MAX_ID_LENGTH, readScope } from '../../export/scope.js';
import { profileOfStore } from '../../ingest/stored-profile.js';
import { storeOption, withListings, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { groupOption, MAX_PATH, numberOption, textOption } from '../option-values.js';
import { writeFailure, writeWholeFile } from '../write-whole-file.js';

interface ExportOptions extends StoreChoice {
  readonly format: Format;
  readonly changeRequest?: string;
  readonly group?: string;
  readonly around?: string;
  readonly depth?: number;
  readonly all?: true;
  readonly output?: string;
  readonly json?: true;
}

export const exportCommand = (console: Console): Command =>
  new Command('export')
    .description('Write the graph, or a part of it, for other programs')
    .addOption(new Option('--format <format>', 'the format').choices(FORMATS).makeOptionMandatory())
    .addOption(
      new Option('--changeRequest <id>', 'only a change request and the documents about it').argParser(textOption(200)),
    )
    .addOption(
      new Option('--group <code>', 'only a group, its meetings and documents, and their series').argParser(groupOption),
    )
    .addOption(new Option('--around <id>', 'only a node and its neighbourhood').argParser(textOption(MAX_ID_LENGTH)))
    .addOption(
      new Option(
        '--depth <number>',
        `with --around: how many relationships away, 1 to ${MAX_DEPTH} (default: 1)`,
      ).argParser(numberOption(1, MAX_DEPTH)),
    )
    .option('--all', 'include findings, rows and listings')
    .addOption(
      new Option(
        '-o, --output <file>',
        'the file to write, or - for standard output; for csv, the folder (default: -)',
      ).argParser(textOption(MAX_PATH)),
    )
    .addOption(storeOption())
    .option('--json', 'print the names of the written files as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph export --format graphml -o graph.graphml
  govgraph export --format csv --group DAG -o tables
  govgraph export --format mermaid --changeRequest CR018
  govgraph export --format cytoscape --around CR018 | jq .elements.nodes`,
    )
    .action(async (options: ExportOptions) => {
      const { format, all = false, output = '-', depth, ...rest } = options;
      const asked = { ...rest, ...(depth !== undefined && { depth: String(depth) }) };
      readScope(asked);
      if (output === '-' && format === 'csv') {
        throw new ExportRequestError('csv is two files; name a folder for them with -o');
      }
      if (output === '-' && options.json) {
        throw new ExportRequestError('--json needs -o, since the export itself goes to standard output');
      }
      const written = await withListings(options, console, async (store) => {
        const scope = readScope(asked, await profileOfStore(store));
        const files = await exportGraph(store, { format, scope, all });
        if (output === '-') return print(files, console);
        return format === 'csv' ? writeTables(files, output) : writeOne(files, output);
      });
      if (options.json) printJson(console, { files: written });
      else for (const file of written) printLine(console.output, `${file} written`);
    });

async function print(files: readonly ExportedFile[], console: Console): Promise<string[]> {
  for (const { text } of files) await pipeline(Readable.from(text), console.output, { end: false });
  return [];
}

async function writeOne([file]: readonly ExportedFile[], path: string): Promise<string[]> {
  await writeWholeFile(path, file!.text);
  return [path];
}

async function writeTables(files: readonly ExportedFile[], folder: string): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw writeFailure(folder, error) ?? error;
  }
  const written: string[] = [];
  for (const { part, text } of files) {
    const path = join(folder, `${part!}.csv`);
    await writeWholeFile(path, text);
    written.push(path);
  }
  return written;
}
