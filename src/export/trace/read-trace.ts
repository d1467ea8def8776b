import { historyOf } from '../../graph/history.js';
import { byKeys } from '../../graph/text-order.js';
import type { GraphReader } from '../../store/store.js';
import { selectPart } from '../select-part.js';
import { KnownPart } from './known-part.js';
import type { Trace, TraceDocument, TraceFinding, TraceStep } from './trace.js';
import { Telling, type TabledTold } from './telling.js';

/** What is known of a change request. `id` as in the graph. Throws `NotInGraphError` where it is not there. */
export async function readTrace(reader: GraphReader, id: string): Promise<Trace> {
  const part = await selectPart(reader, { of: 'changeRequest', id }, { rows: true, findings: true });
  const known = await KnownPart.of(part);
  const telling = new Telling(known, id);

  const own = known.to(id, 'VERSION_OF').map(({ from }) => telling.tabled(from));
  const supporting = known
    .to(id, 'SUPPORTS')
    .map(({ from }) => telling.tabled(from))
    .sort(byTabling);
  const lineage = own.flatMap((document) =>
    known.from(document.id, 'REVISES', 'RETABLES').map(({ type, from, to }) => ({ type, fromId: from, toId: to })),
  );
  const steps = historyOf(own, lineage, supporting);
  const positions = new Map(steps.map((step) => [step.document.id, step.position]));
  const findings = [id, ...own.map((document) => document.id)]
    .flatMap((subject) => known.to(subject, 'ABOUT').map(({ from }) => telling.finding(from, subject)))
    .sort(byCodeAndId);

  return {
    changeRequest: { id, title: known.text(id, 'title'), claims: telling.claims(id) },
    history: steps.map((step): TraceStep => ({
      position: step.position,
      change: step.change,
      version: step.document.version,
      document: telling.document(step.document),
      previous: step.previous && { position: positions.get(step.previous.id)!, document: step.previous.id },
      daysSincePrevious: step.daysSincePrevious,
      copies: step.copies.map((copy) => telling.document(copy)),
      supporting: step.supporting.map((document) => document.id),
    })),
    supporting: supporting.map((document): TraceDocument => telling.document(document)),
    neverPublished: findings.filter((finding) => finding.code === 'EARLIER_VERSION_MISSING'),
    findings: findings.filter((finding) => finding.code !== 'EARLIER_VERSION_MISSING'),
    snapshot: telling.listings(),
  };
}

const byTabling = byKeys<TabledTold>(
  (document) => document.date,
  (document) => document.meeting,
  (document) => document.id,
);

const byCodeAndId = byKeys<TraceFinding>(
  (finding) => finding.code,
  (finding) => finding.id,
);
