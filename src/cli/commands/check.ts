import { Command, Option } from 'commander';
import { captionOf } from '../../export/caption.js';
import { correctionsThatSettle } from '../../graph/corrections/settling.js';
import { labelOfId } from '../../graph/identity.js';
import { SEVERITIES, type Severity } from '../../graph/ontology.js';
import { byKeys } from '../../graph/text-order.js';
import { forEachLabel } from '../../store/neighbourhood.js';
import type { GraphReader } from '../../store/store.js';
import { storeOption, withListings, type StoreChoice } from '../chosen-store.js';
import { printJson, printLine, type Console } from '../console.js';
import { Failure } from '../failure.js';
import { layoutOf, paragraph } from '../layout.js';

interface CheckOptions extends StoreChoice {
  readonly failOn: Lowercase<Severity>;
  readonly json?: true;
}

/** The node that a finding is about. */
interface Subject {
  readonly id: string;
  readonly name: string;
}

interface OpenFinding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly subject: Subject;
  /** Lines of `curation.yaml`, each of which would settle it. */
  readonly corrections: readonly string[];
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The most severe first, then by code and id. */
const bySeverity = (a: OpenFinding, b: OpenFinding): number =>
  rank(b.severity) - rank(a.severity) ||
  byKeys<OpenFinding>(
    (finding) => finding.code,
    (finding) => finding.id,
  )(a, b);

const COLOURS = { INFO: 'cyan', WARNING: 'yellow', ERROR: 'red' } as const satisfies Record<Severity, string>;

/** The node in the id of a finding: `finding/<CODE>/<id>`. */
const subjectIdOf = (finding: string): string => finding.split('/').slice(2).join('/');

/** The captions of nodes, by id. */
async function captionsOf(store: GraphReader, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const captions = await forEachLabel(ids, async (label, own) =>
    (await store.read(`find-nodes/${label}`, { ids: own })).map(
      ({ node }) => [node.id, captionOf({ label, id: node.id, properties: node })] as const,
    ),
  );
  return new Map(captions);
}

/** `DAG 21.1 Papers (DAG, 2023-02-16)`: the same name may stand at several meetings. */
function nameWithMeeting(id: string, name: string): string {
  if (labelOfId(id) !== 'Document') return name;
  const [group, date] = id.split('/');
  return `${name} (${group}, ${date})`;
}

async function openFindings(store: GraphReader): Promise<{ open: OpenFinding[]; acknowledged: number }> {
  const found = (await store.read('read-nodes/Finding', {})).map(({ node }) => node);
  const open = found.filter(({ acknowledged }) => acknowledged === null);
  const captions = await captionsOf(store, new Set(open.map(({ id }) => subjectIdOf(id))));
  return {
    open: open
      .map(({ id, code, severity, message }): OpenFinding => {
        const subject = subjectIdOf(id);
        return {
          id,
          code,
          // The store holds only what the ontology allows.
          severity: severity as Severity,
          message,
          subject: { id: subject, name: nameWithMeeting(subject, captions.get(subject) ?? subject) },
          corrections: correctionsThatSettle({ id, code }),
        };
      })
      .sort(bySeverity),
    acknowledged: found.length - open.length,
  };
}

function printGroups(console: Console, findings: readonly OpenFinding[], acknowledged: number): void {
  const layout = layoutOf(console);
  const groups = new Map<string, OpenFinding[]>();
  for (const finding of findings) {
    const key = `${layout.styled(COLOURS[finding.severity], finding.severity)} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  for (const [key, group] of groups) {
    printLine(console.output, `${key} (${group.length})`);
    for (const { subject, message } of group) {
      printLine(console.output, paragraph(layout, `${subject.name}: ${message}`, 2));
    }
    printLine(console.output, '  To settle one, add to curation.yaml:');
    for (const line of group[0]!.corrections) printLine(console.output, `    ${line}`);
    printLine(console.output, '');
  }
  const counts = [...SEVERITIES]
    .reverse()
    .map((s) => `${findings.filter((f) => f.severity === s).length} ${s.toLowerCase()}`);
  const settled = acknowledged === 0 ? '' : `; ${acknowledged} acknowledged`;
  printLine(console.output, `${findings.length} open: ${counts.join(', ')}${settled}`);
}

export const checkCommand = (console: Console): Command =>
  new Command('check')
    .description('List open data-quality findings')
    .addOption(storeOption())
    .addOption(
      new Option('--fail-on <severity>', 'exit with status 1 if a finding of this or a higher severity is open')
        .choices(SEVERITIES.map((severity) => severity.toLowerCase()))
        .default('warning'),
    )
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      `
Examples:
  govgraph check
  govgraph check --fail-on error && echo no errors
  govgraph check --json | jq -r '.[].message'

Exit status:
  0  nothing of that severity or higher is open
  1  a finding of that severity or higher is open, or the store cannot be read
  2  an error of the command line`,
    )
    .action(async (options: CheckOptions) => {
      const { open, acknowledged, damaged } = await withListings(options, console, async (store) => ({
        ...(await openFindings(store)),
        damaged: await store.findDamagedReadings(),
      }));
      if (options.json) printJson(console, open);
      else printGroups(console, open, acknowledged);
      if (damaged.length > 0) throw new Failure(damaged.join('\ngovgraph: '));
      const threshold = rank(options.failOn.toUpperCase() as Severity);
      const failing = open.filter(({ severity }) => rank(severity) >= threshold).length;
      if (failing > 0) {
        throw new Failure(
          `${failing} open ${failing === 1 ? 'finding has' : 'findings have'} severity ${options.failOn} or higher`,
        );
      }
    });
