import { Command, InvalidArgumentError, Option } from 'commander';
import { documentId, meetingId } from '../../graph/identity.js';
import { readDate } from '../../listing/calendar.js';
import { profileOf } from '../../ingest/stored-profile.js';
import type { Profile } from '../../recognition/profile.js';
import type { ParsedName } from '../../recognition/parsed-name.js';
import { recogniseShortName } from '../../recognition/recognise-short-name.js';
import type { StoredProfile } from '../../store/store.js';
import { profileOption } from '../profile-option.js';
import { printJson, printLine, type Console } from '../console.js';
import { paragraph, layoutOf } from '../layout.js';
import { tableOf } from '../table.js';

interface ExplainOptions {
  readonly group?: string;
  readonly date?: string;
  readonly profile?: StoredProfile;
  readonly json?: true;
}

/** A longer short name is not read: a listing reports its row as unreadable. In characters. */
const LONGEST_NAME = 4000;

function readDay(written: string): string {
  const day = readDate(written);
  if (day === null) throw new InvalidArgumentError('Give a day as 2023-02-16.');
  return day;
}

function readName(written: string): string {
  if (written.trim() === '') throw new InvalidArgumentError('Give a short name as it is listed.');
  if (written.length > LONGEST_NAME) {
    throw new InvalidArgumentError(
      `A short name has at most ${LONGEST_NAME} characters; this one has ${written.length}.`,
    );
  }
  return written;
}

/** The first code in the name that a number follows, where the caller names no group. */
const groupIn = (shortName: string, profile: Profile): string =>
  [...shortName.matchAll(/(?<![\p{L}\p{N}])(?<code>\p{Lu}{2,10})(?=[ -]?\d)/gu)]
    .map((match) => match.groups!.code!)
    .find((code) => !profile.otherCodes.has(code)) ?? 'GROUP';

/** What the name says, in the graph's words; what it does not say is left out. */
function claims(name: ParsedName): [property: string, value: string][] {
  const { opening, record, printedDate } = name;
  const day =
    record?.day && [record.day.day, record.day.month, record.day.year].filter((part) => part !== null).join('/');
  const several = name.changeRequests.length > 1;
  const all: [string, string | number | null | undefined][] = [
    ['kind', name.kind],
    ['title', name.title],
    ['version', name.version],
    ['markers', name.markers.join(', ')],
    ['printed date', printedDate?.day ?? printedDate?.written],
    ['meeting', opening.number === null ? null : `${opening.group ?? ''} ${opening.number}`],
    ['extraordinary', opening.extraordinary ? 'yes' : null],
    ['cancelled', name.cancelled ? 'yes' : null],
    ['names', name.container?.kind],
    ['attached', name.attached ? (name.attachmentNumber === null ? 'yes' : `number ${name.attachmentNumber}`) : null],
    [
      several ? 'is change requests' : 'is change request',
      name.changeRequests
        .map(({ id, version, title }) =>
          several ? [id, version === null ? null : `v${version}`, title].filter((part) => part !== null).join(' ') : id,
        )
        .join('; '),
    ],
    ['supports', name.supports.map(({ id }) => id).join(', ')],
    ['appendix', name.appendixOf],
    ['reference', name.reference],
    ['refers to', name.mentions.join(', ')],
    ['records', record ? [record.group, record.number, day].filter(Boolean).join(' ') || 'its own meeting' : null],
    ['terms of reference of', name.termsOfReference && (name.termsOfReference.code ?? name.termsOfReference.body)],
    ['not understood', name.unread.join(', ')],
    ['confidence', name.certainty < 1 ? `lowered to ${name.certainty} of what it would be` : null],
  ];
  return all.flatMap(([property, value]) =>
    value === null || value === undefined || value === '' ? [] : [[property, String(value)] as [string, string]],
  );
}

export const explainCommand = (console: Console): Command =>
  new Command('explain')
    .description('Show how a short name is read: its anchors, its title, and the words that are not understood')
    .argument('<short name>', 'as listed, with or without the date printed before it', readName)
    .addOption(new Option('--group <code>', 'the group that lists it (default: the first code in it)'))
    .addOption(new Option('--date <day>', 'the day in its date column').argParser(readDay))
    .addOption(profileOption('the profile to read it with: a name or a file (default: mhhs)'))
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph explain "DAG 21.1 Papers - Attachment 1 - CR018 Operating Hours v1.1"
  govgraph explain "CR034 Redlining" --group DAG --date 2023-12-13`,
    )
    .action((shortName: string, options: ExplainOptions) => {
      const profile = profileOf(options.profile ?? null);
      const group = options.group ?? groupIn(shortName, profile);
      const name = recogniseShortName(shortName, { group }, profile);
      const date = options.date ?? name.printedDate?.day ?? null;
      const id = date === null ? null : documentId(meetingId(group, date), name.shortName);
      if (options.json) {
        printJson(console, { group, document: id, ...name });
        return;
      }
      const layout = layoutOf(console);
      printLine(console.output, `${paragraph(layout, name.shortName)}\nas listed by ${group}\n`);
      printLine(
        console.output,
        tableOf(
          layout,
          ['Read as', 'Text'],
          name.parts.map(({ type, text }) => [type === 'unread' ? 'not understood' : type, text]),
        ),
      );
      printLine(console.output, `\n${tableOf(layout, [], claims(name))}`);
      printLine(console.output, '\nIf this is wrong, correct it in curation.yaml:');
      printLine(
        console.output,
        `  - set: { document: ${id ?? `${group}/<date>/${documentId('', name.shortName).slice(1)}`}, kind: ${name.kind}, title: ${JSON.stringify(name.title)}, version: ${JSON.stringify(name.version)} }`,
      );
    });
