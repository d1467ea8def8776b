import { Command, InvalidArgumentError, Option } from 'commander';
import { documentId, meetingId } from '../../graph/identity.js';
import { readDate } from '../../listing/calendar.js';
import { textBetween } from '../../recognition/name.js';
import { recogniseShortName, type ShortNameReading } from '../../recognition/recognise-short-name.js';
import { printJson, printLine, type Console } from '../console.js';
import { paragraph, sheetOf } from '../sheet.js';
import { tableOf } from '../table.js';

interface ExplainChoices {
  readonly group?: string;
  readonly date?: string;
  readonly json?: true;
}

function readDay(written: string): string {
  const day = readDate(written);
  if (day === null) throw new InvalidArgumentError('Give a day as 2023-02-16.');
  return day;
}

function readName(written: string): string {
  if (written.trim() === '') throw new InvalidArgumentError('Give a name as it is listed.');
  return written;
}

/** The first code in the name that a number follows, where the caller names no group. */
const groupIn = (shortName: string): string =>
  [...shortName.matchAll(/(?<![\p{L}\p{N}])(?<code>\p{Lu}{2,10})(?=[ -]?\d)/gu)]
    .map((match) => match.groups!.code!)
    .find((code) => code !== 'CR') ?? 'GROUP';

/** Each run of tokens with what it was taken for; what no part took is title. */
function runs(reading: ShortNameReading): { part: string; text: string; start: number; end: number }[] {
  const { tokens, spans, shortName } = reading;
  const name = { text: shortName, tokens };
  const found: { part: string; text: string; start: number; end: number }[] = [];
  const take = (part: string, from: number, to: number) => {
    if (from >= to) return;
    found.push({ part, text: textBetween(name, from, to), start: tokens[from]!.start, end: tokens[to - 1]!.end });
  };
  let at = 0;
  for (const span of spans) {
    take('title', at, span.from);
    take(span.part, span.from, span.to);
    at = span.to;
  }
  take('title', at, tokens.length);
  return found;
}

/** What the name says, in the words of the graph; what it does not say is left out. */
function claims(reading: ShortNameReading): [what: string, said: string][] {
  const { opening, record, printedDate } = reading;
  const day =
    record?.day && [record.day.day, record.day.month, record.day.year].filter((part) => part !== null).join('/');
  const all: [string, string | number | null | undefined][] = [
    ['kind', reading.kind],
    ['title', reading.title],
    ['version', reading.version],
    ['markers', reading.markers.join(', ')],
    ['printed date', printedDate?.day ?? printedDate?.written],
    ['opens with meeting', opening.number === null ? null : `${opening.group ?? ''} ${opening.number}`],
    ['extraordinary', opening.extraordinary ? 'yes' : null],
    ['names', reading.container?.kind],
    [
      'attached',
      reading.attached ? (reading.attachmentNumber === null ? 'yes' : `number ${reading.attachmentNumber}`) : null,
    ],
    ['is change request', reading.changeRequest],
    ['supports', reading.supports.join(', ')],
    ['appendix', reading.appendixOf],
    ['reference', reading.reference],
    ['refers to', reading.mentions.join(', ')],
    ['records', record ? [record.group, record.number, day].filter(Boolean).join(' ') || 'its own meeting' : null],
    [
      'terms of reference of',
      reading.termsOfReference && (reading.termsOfReference.code ?? reading.termsOfReference.body),
    ],
  ];
  return all.flatMap(([what, said]) =>
    said === null || said === undefined || said === '' ? [] : [[what, String(said)] as [string, string]],
  );
}

export const explainCommand = (console: Console): Command =>
  new Command('explain')
    .description('how a short name is read, token by token')
    .argument('<short name>', 'as listed, with or without the date printed before it', readName)
    .addOption(new Option('--group <code>', 'the group that lists it (default: the first code in it)'))
    .addOption(new Option('--date <day>', 'the day in its date column').argParser(readDay))
    .option('--json', 'print the reading as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph explain "DAG 21.1 Papers - Attachment 1 - CR018 Operating Hours v1.1"
  govgraph explain "CR034 Redlining" --group DAG --date 2023-12-13`,
    )
    .action((shortName: string, choices: ExplainChoices) => {
      const group = choices.group ?? groupIn(shortName);
      const reading = recogniseShortName(shortName, { group });
      const parts = runs(reading);
      const date = choices.date ?? reading.printedDate?.day ?? null;
      const id = date === null ? null : documentId(meetingId(group, date), reading.shortName);
      if (choices.json) {
        const { tokens: _, spans: __, ...said } = reading;
        printJson(console, { group, document: id, parts, ...said });
        return;
      }
      const sheet = sheetOf(console);
      printLine(console.output, `${paragraph(sheet, reading.shortName)}\nas ${group} lists it\n`);
      printLine(
        console.output,
        tableOf(
          sheet,
          ['Taken for', 'Text'],
          parts.map(({ part, text }) => [part, text]),
        ),
      );
      printLine(console.output, `\n${tableOf(sheet, [], claims(reading))}`);
      printLine(console.output, '\nIf that is wrong, in curation.yaml:');
      printLine(
        console.output,
        `  - set: { document: ${id ?? `${group}/<date>/${documentId('', reading.shortName).slice(1)}`}, kind: ${reading.kind}, title: ${JSON.stringify(reading.title)}, version: ${JSON.stringify(reading.version)} }`,
      );
    });
