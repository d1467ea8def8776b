import { historyOf } from '../../graph/history.js';
import { byKeys } from '../../graph/text-order.js';
import type { GraphReader } from '../../store/store.js';
import { selectPart } from '../select-part.js';
import { GraphIndex } from './graph-index.js';
import type { Trace, TraceDocument, TraceFinding, TraceStep } from './trace.js';
import { TraceBuilder, type TabledDocument } from './trace-builder.js';

/** The trace of a change request. `id` is its id in the graph. Throws `NotInGraphError` if it does not exist. */
export async function readTrace(reader: GraphReader, id: string): Promise<Trace> {
  const part = await selectPart(reader, { of: 'changeRequest', id }, { rows: true, findings: true });
  const index = await GraphIndex.of(part);
  const trace = new TraceBuilder(index, id);

  const own = index.to(id, 'VERSION_OF').map(({ from, version = null }) => ({ ...trace.tabled(from), version }));
  const supporting = index
    .to(id, 'SUPPORTS')
    .map(({ from }) => trace.tabled(from))
    .sort(byTabling);
  const lineage = own.flatMap((document) =>
    index
      .from(document.id, 'REVISES', 'RETABLES')
      .filter(({ series }) => series === id)
      .map(({ type, from, to }) => ({ type, fromId: from, toId: to })),
  );
  const steps = historyOf(own, lineage, supporting);
  const positions = new Map(steps.map((step) => [step.document.id, step.position]));
  const findings = [id, ...own.map((document) => document.id)]
    .flatMap((subject) => index.to(subject, 'ABOUT').map(({ from }) => trace.finding(from, subject)))
    .sort(byCodeAndId);

  return {
    changeRequest: { id, title: index.text(id, 'title'), claims: trace.relationships(id) },
    history: steps.map((step): TraceStep => ({
      position: step.position,
      change: step.change,
      version: step.document.version,
      document: trace.document(step.document),
      previous: step.previous && { position: positions.get(step.previous.id)!, document: step.previous.id },
      daysSincePrevious: step.daysSincePrevious,
      copies: step.copies.map((copy) => trace.document(copy)),
      supporting: step.supporting.map((document) => document.id),
    })),
    supporting: supporting.map((document): TraceDocument => trace.document(document)),
    neverPublished: findings.filter((finding) => finding.code === 'EARLIER_VERSION_MISSING'),
    findings: findings.filter((finding) => finding.code !== 'EARLIER_VERSION_MISSING'),
    snapshot: trace.listings(),
  };
}

const byTabling = byKeys<TabledDocument>(
  (document) => document.date,
  (document) => document.meeting,
  (document) => document.id,
);

const byCodeAndId = byKeys<TraceFinding>(
  (finding) => finding.code,
  (finding) => finding.id,
);
