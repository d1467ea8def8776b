import type { NamedDocument } from '../documents.js';
import { seriesId } from '../identity.js';
import type { Membership, Series } from '../series/series.js';
import { byKeys } from '../text-order.js';
import { attributionOf, type Correction, type Corrections } from './correction.js';

/** The id of a series that begins with this document. */
const idFor = ({ name }: NamedDocument): string => seriesId(name.title ?? name.shortName);

const curated = (document: NamedDocument, correction: Correction): Membership => ({
  document,
  rule: correction.kind,
  basis: 'CURATED',
  confidence: 1,
  correction: attributionOf(correction),
});

const inOrder = byKeys<Membership>(
  (m) => m.document.date,
  (m) => m.document.id,
);

/** Series as they stand while corrections are made to them. */
class SeriesTable {
  readonly #series = new Map<string, Series>();
  readonly #of = new Map<string, string>();

  constructor(series: readonly Series[]) {
    for (const one of series) this.put(one);
  }

  put(series: Series): void {
    this.#series.set(series.id, series);
    for (const { document } of series.members) this.#of.set(document.id, series.id);
  }

  remove(id: string): void {
    this.#series.delete(id);
  }

  get(id: string): Series | undefined {
    return this.#series.get(id);
  }

  /** The series of that id, or the one that the document of that id is of. */
  at(id: string): Series | undefined {
    return this.#series.get(id) ?? this.#series.get(this.#of.get(id) ?? '');
  }

  all(): Series[] {
    return [...this.#series.values()];
  }

  free(id: string): string {
    let candidate = id;
    for (let ordinal = 2; this.#series.has(candidate); ordinal++) candidate = `${id}-${ordinal}`;
    return candidate;
  }
}

/** A document that no rule gave a series comes in as one of its own. */
function seriesOf(table: SeriesTable, id: string, documents: ReadonlyMap<string, NamedDocument>): Series | null {
  const known = table.at(id);
  if (known) return known;
  const document = documents.get(id);
  if (!document) return null;
  return {
    id: '',
    label: 'DocumentSeries',
    reference: null,
    members: [{ document, rule: '', basis: 'PARSED', confidence: 1 }],
  };
}

/** The one that the others go into: a change request, else the one with a reference, else the one tabled first. */
function head(all: readonly Series[]): Series {
  const rank = ({ label, reference }: Series) => (label === 'ChangeRequest' ? 0 : reference !== null ? 1 : 2);
  const first = ({ members }: Series) => members[0]?.document.date ?? '9999';
  return (
    [...all]
      .filter((series) => series.id !== '')
      .sort((a, b) => rank(a) - rank(b) || byKeys<Series>(first, (s) => s.id)(a, b))[0] ?? all[0]!
  );
}

/** Applies `sameSeries` and `notSameSeries`. */
export function correctSeries(
  series: readonly Series[],
  documents: readonly NamedDocument[],
  corrections: Corrections,
): Series[] {
  const table = new SeriesTable(series);
  const byId = new Map(documents.map((d) => [d.id, d]));
  for (const correction of corrections.of('notSameSeries')) {
    const [kept, ...others] = correction.ids.map((id) => ({ id, series: table.at(id) }));
    if (!kept?.series || others.some((other) => !other.series)) continue;
    corrections.matched(correction);
    for (const { id } of others) {
      const document = byId.get(id);
      const shared = table.at(id);
      if (!document || shared !== table.at(kept.id) || shared === undefined) continue;
      table.put({ ...shared, members: shared.members.filter((m) => m.document.id !== id) });
      table.put({
        id: table.free(idFor(document)),
        label: 'DocumentSeries',
        reference: null,
        members: [curated(document, correction)],
      });
    }
  }
  for (const correction of corrections.of('sameSeries')) {
    const found = correction.ids.map((id) => seriesOf(table, id, byId));
    if (found.some((one) => one === null)) continue;
    corrections.matched(correction);
    const parts = [...new Set(found.filter((one) => one !== null))];
    const target = head(parts);
    const named = new Set(correction.ids);
    const members = parts.flatMap((part) =>
      part.members.map((m) => (part !== target || named.has(m.document.id) ? curated(m.document, correction) : m)),
    );
    for (const part of parts) table.remove(part.id);
    table.put({
      ...target,
      id: target.id === '' ? table.free(idFor(target.members[0]!.document)) : target.id,
      members: members.sort(inOrder),
    });
  }
  return table.all();
}
