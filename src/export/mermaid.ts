import type { Trace, TraceDocument, TraceStep } from './trace/trace.js';
import { dayInWords } from './trace/cite.js';

/**
 * A change request's history as a flowchart of Mermaid, the oldest tabling on the left: an arrow
 * goes from each tabling to the one that it revises or retables, a dotted one from what was tabled
 * with it.
 */
export function* mermaid({ changeRequest: { id, title }, history, supporting }: Trace): Generator<string> {
  // Not as the title of its front matter, which Mermaid takes for a piece of HTML.
  yield `flowchart RL\nsubgraph history["${escaped(title === null ? id : `${id} ${title}`)}"]\n  direction RL\n`;
  for (const step of history) yield `  t${step.position}["${stepLines(step).map(escaped).join('<br/>')}"]\n`;
  for (const { position, previous, change, daysSincePrevious } of history) {
    if (previous === null) continue;
    const label = `${change === 'REVISED' ? 'revises' : 'retables'}, ${laterBy(daysSincePrevious)}`;
    yield `  t${position} -->|"${escaped(label)}"| t${previous.position}\n`;
  }
  for (const { position, copies } of history) {
    for (const [i, copy] of copies.entries()) {
      yield `  c${position}x${i + 1}(["${escaped(copy.shortName)}"])\n`;
      yield `  c${position}x${i + 1} -.->|"copy of"| t${position}\n`;
    }
  }
  yield* besides(id, history, supporting);
  yield 'end\n';
}

function* besides(id: string, history: readonly TraceStep[], supporting: readonly TraceDocument[]): Generator<string> {
  const steps = (document: TraceDocument) => history.filter((step) => step.supporting.includes(document.id));
  const apart = supporting.some((document) => steps(document).length === 0);
  // What was tabled where no version was supports the change request as such.
  if (apart || history.length === 0) yield `  cr{{"${escaped(id)}"}}\n`;
  for (const [i, document] of supporting.entries()) {
    const name = `s${i + 1}`;
    yield `  ${name}(["${[document.shortName, ...placeLines(document)].map(escaped).join('<br/>')}"])\n`;
    const targets = steps(document).map(({ position }) => `t${position}`);
    for (const target of targets.length === 0 ? ['cr'] : targets) yield `  ${name} -.->|"supports"| ${target}\n`;
  }
}

const stepLines = ({ version, document }: TraceStep): string[] => [
  version === null ? 'no version' : `v${version}`,
  ...placeLines(document),
];

const placeLines = ({ meeting }: TraceDocument): string[] => [meeting.label, dayInWords(meeting.date)];

const laterBy = (days: number | null): string => (days === 1 ? '1 day later' : `${days ?? 0} days later`);

/** Mermaid has signs of its own even inside quotes, so all but plain ones are written by their numbers. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N}\p{M} .,:()/-]/gu, (sign) => `#${sign.codePointAt(0)!};`);
