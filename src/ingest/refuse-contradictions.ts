import type { Correction } from '../graph/corrections/correction.js';
import { CurationError } from './curation-error.js';

/** What a correction decides, and how: two that decide one thing differently contradict each other. */
function* decisionsOf(correction: Correction): Iterable<readonly [thing: string, how: string]> {
  switch (correction.kind) {
    case 'set':
      for (const field of ['documentKind', 'title', 'version'] as const) {
        if (correction[field] !== undefined)
          yield [
            `the ${field === 'documentKind' ? 'kind' : field} of ${correction.document}`,
            String(correction[field]),
          ];
      }
      break;
    case 'sameSeries':
    case 'notSameSeries':
      for (const [one, other] of pairs(correction.ids))
        yield [`whether ${[one, other].sort().join(' and ')} are one series`, correction.kind];
      break;
    case 'records':
      yield [`the meeting that ${correction.document} records`, correction.meeting];
      break;
    case 'group':
      if (correction.name !== null) yield [`the name of ${correction.code}`, correction.name];
      for (const alias of correction.aliases) yield [`the group that ${alias} means`, correction.code];
      break;
    case 'changeRequest':
      yield [`the title of ${correction.id}`, correction.title];
      break;
    case 'acknowledge':
      break;
  }
}

function* pairs(ids: readonly string[]): Iterable<readonly [string, string]> {
  for (const [i, one] of ids.entries()) for (const other of ids.slice(i + 1)) yield [one, other];
}

/** Throws a `CurationError`, with the line of the later one, where two corrections contradict each other. */
export function refuseContradictions(corrections: readonly Correction[]): void {
  const before = new Map<string, { how: string; line: number }>();
  for (const correction of corrections) {
    for (const [thing, how] of decisionsOf(correction)) {
      const other = before.get(thing);
      if (other && other.how !== how) {
        throw new CurationError(
          correction.file,
          correction.line,
          `this contradicts line ${other.line} on ${thing}`,
          'remove one of them',
        );
      }
      before.set(thing, { how, line: correction.line });
    }
  }
}
