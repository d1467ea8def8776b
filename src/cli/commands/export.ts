import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { ExportRequestError } from '../../export/errors.js';
import { exportGraph, FORMATS, type ExportedFile, type Format } from '../../export/export-graph.js';
import { MOST_DEPTH, readScope } from '../../export/scope.js';
import { printJson, printLine, type Console } from '../console.js';
import { withListings, storeOption, type StoreChoice } from '../with-store.js';
import { writeFailure, writeWholeFile } from '../write-whole-file.js';

interface ExportChoices extends StoreChoice {
  readonly format: Format;
  readonly changeRequest?: string;
  readonly group?: string;
  readonly around?: string;
  readonly depth?: string;
  readonly all?: true;
  readonly output?: string;
  readonly json?: true;
}

export const exportCommand = (console: Console): Command =>
  new Command('export')
    .description('the graph, or a part of it, for other programs')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMATS).makeOptionMandatory())
    .option('--changeRequest <id>', 'a change request, with all that was tabled for it')
    .option('--group <code>', 'a group, with its meetings, documents and what they are of')
    .option('--around <id>', 'anything, with what is next to it')
    .option('--depth <number>', `how many relationships away, with --around: 1 to ${MOST_DEPTH} (default: 1)`)
    .option('--all', 'with findings, rows and listings')
    .option('-o, --output <file>', 'the file to write, - for standard output; of csv the folder (default: -)')
    .addOption(storeOption())
    .option('--json', 'print the names of the files written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph export --format graphml -o graph.graphml
  govgraph export --format csv --group DAG -o tables
  govgraph export --format mermaid --changeRequest CR018
  govgraph export --format cytoscape --around CR018 | jq .elements.nodes`,
    )
    .action(async (choices: ExportChoices) => {
      const { format, all = false, output = '-' } = choices;
      const scope = readScope(choices);
      if (output === '-' && format === 'csv') {
        throw new ExportRequestError('csv is two files; name a folder for them with -o');
      }
      if (output === '-' && choices.json) {
        throw new ExportRequestError('the export itself goes to standard output; name a file with -o');
      }
      const written = await withListings(choices, console, async (store) => {
        const files = await exportGraph(store, { format, scope, all });
        if (output === '-') return print(files, console);
        return format === 'csv' ? writeTables(files, output) : writeOne(files, output);
      });
      if (choices.json) printJson(console, { files: written });
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
