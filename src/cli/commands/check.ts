import { Command, Option } from 'commander';
import { correctionsThatSettle } from '../../graph/corrections/settling.js';
import { SEVERITIES, type Severity } from '../../graph/ontology.js';
import { byKeys } from '../../graph/text-order.js';
import { printJson, printLine, type Console } from '../console.js';
import { EXIT_STATUS } from '../exit-status.js';
import { Failure } from '../failure.js';
import { paragraph, sheetOf } from '../sheet.js';
import { storeOption, withListings, type StoreChoice } from '../with-store.js';

interface CheckChoices extends StoreChoice {
  readonly failOn: Lowercase<Severity>;
  readonly json?: true;
}

interface OpenFinding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Lines of `curation.yaml` that would settle it. */
  readonly corrections: readonly string[];
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The gravest first; of one code together. */
const gravestFirst = (a: OpenFinding, b: OpenFinding): number =>
  rank(b.severity) - rank(a.severity) ||
  byKeys<OpenFinding>(
    (f) => f.code,
    (f) => f.id,
  )(a, b);

const COLOURS = { INFO: 'cyan', WARNING: 'yellow', ERROR: 'red' } as const satisfies Record<Severity, string>;

function printGroups(console: Console, findings: readonly OpenFinding[], acknowledged: number): void {
  const sheet = sheetOf(console);
  const groups = new Map<string, OpenFinding[]>();
  for (const finding of findings) {
    const key = `${sheet.styled(COLOURS[finding.severity], finding.severity)} ${finding.code}`;
    const there = groups.get(key);
    if (there) there.push(finding);
    else groups.set(key, [finding]);
  }
  for (const [key, group] of groups) {
    printLine(console.output, `${key} (${group.length})`);
    for (const { id, code, message } of group) {
      const subject = id.slice(`finding/${code}/`.length);
      printLine(console.output, paragraph(sheet, `${subject}: ${message}`, 2));
    }
    printLine(console.output, `  To settle one, in curation.yaml:`);
    for (const line of group[0]!.corrections) printLine(console.output, `    ${line}`);
    printLine(console.output, '');
  }
  const counts = [...SEVERITIES]
    .reverse()
    .map((s) => `${findings.filter((f) => f.severity === s).length} ${s.toLowerCase()}`);
  const known = acknowledged === 0 ? '' : `; ${acknowledged} acknowledged`;
  printLine(console.output, `${findings.length} open: ${counts.join(', ')}${known}`);
}

export const checkCommand = (console: Console): Command =>
  new Command('check')
    .description('the faults of the record that are open, grouped')
    .addOption(storeOption())
    .addOption(
      new Option('--fail-on <severity>', 'end with status 1 where one of this severity or worse is open')
        .choices(SEVERITIES.map((severity) => severity.toLowerCase()))
        .default('warning'),
    )
    .option('--json', 'print the open findings as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph check
  govgraph check --fail-on error && echo fit to publish
  govgraph check --json | jq -r '.[].message'

Exit status:
  0  nothing of that severity or worse is open
  1  something is, or the store has a fault
  2  a fault of the command line`,
    )
    .action(async (choices: CheckChoices) => {
      const { found, damaged } = await withListings(choices, console, async (store) => ({
        found: (await store.read('read-nodes/Finding', {})).map(({ node }) => node),
        damaged: await store.findDamagedReadings(),
      }));
      const open = found
        .filter(({ acknowledged }) => acknowledged === null)
        .map(({ id, code, severity, message }) => ({
          id,
          code,
          severity: severity as Severity,
          message,
          corrections: correctionsThatSettle({ id, code }),
        }))
        .sort(gravestFirst);
      if (choices.json) printJson(console, open);
      else printGroups(console, open, found.length - open.length);
      if (damaged.length > 0) throw new Failure(damaged.join('\ngovgraph: '));
      const threshold = rank(choices.failOn.toUpperCase() as Severity);
      const failing = open.filter(({ severity }) => rank(severity) >= threshold).length;
      if (failing > 0) {
        throw new Failure(
          `${failing} open ${failing === 1 ? 'finding is' : 'findings are'} of severity ${choices.failOn} or worse`,
          EXIT_STATUS.fault,
        );
      }
    });
