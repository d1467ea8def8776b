import { formatDate, formatDays, formatVersion } from './formatting.js';
import type { Trace, TraceDocument, TraceStep } from './trace/trace.js';

/**
 * A change request's history as a Mermaid flowchart, with the earliest tabling on the left. An arrow
 * leads from each tabling to the one that it revises or retables, a dotted arrow from each copy and
 * each supporting document.
 */
export function* mermaid({ changeRequest: { id, title }, history, supporting }: Trace): Generator<string> {
  // Mermaid would read a title in its front matter as HTML.
  yield `flowchart RL\nsubgraph history["${escaped(title === null ? id : `${id} ${title}`)}"]\n  direction RL\n`;
  for (const step of history) yield `  t${step.position}["${stepLines(step).map(escaped).join('<br/>')}"]\n`;
  for (const { position, previous, change, daysSincePrevious } of history) {
    if (previous === null) continue;
    const label = `${change === 'REVISED' ? 'revises' : 'retables'}, ${formatDays(daysSincePrevious ?? 0)} later`;
    yield `  t${position} -->|"${escaped(label)}"| t${previous.position}\n`;
  }
  for (const { position, copies } of history) {
    for (const [i, copy] of copies.entries()) {
      yield `  c${position}x${i + 1}(["${escaped(copy.shortName)}"])\n`;
      yield `  c${position}x${i + 1} -.->|"copy of"| t${position}\n`;
    }
  }
  yield* supportingNodes(id, history, supporting);
  yield 'end\n';
}

function* supportingNodes(
  id: string,
  history: readonly TraceStep[],
  supporting: readonly TraceDocument[],
): Generator<string> {
  const steps = (document: TraceDocument) => history.filter((step) => step.supporting.includes(document.id));
  const apart = supporting.some((document) => steps(document).length === 0);
  // A document that was tabled without a version of the change request supports the change request itself.
  if (apart || history.length === 0) yield `  cr{{"${escaped(id)}"}}\n`;
  for (const [i, document] of supporting.entries()) {
    const name = `s${i + 1}`;
    yield `  ${name}(["${[document.shortName, ...placeLines(document)].map(escaped).join('<br/>')}"])\n`;
    const targets = steps(document).map(({ position }) => `t${position}`);
    for (const target of targets.length === 0 ? ['cr'] : targets) yield `  ${name} -.->|"supports"| ${target}\n`;
  }
}

const stepLines = ({ version, document }: TraceStep): string[] => [formatVersion(version), ...placeLines(document)];

const placeLines = ({ meeting }: TraceDocument): string[] => [meeting.label, formatDate(meeting.date)];

/** Mermaid interprets some characters even inside quotes, so all but plain ones are written as numbers. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N}\p{M} .,:()/-]/gu, (character) => `#${character.codePointAt(0)!};`);
