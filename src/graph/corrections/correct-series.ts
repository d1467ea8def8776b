import type { NamedDocument } from '../documents.js';
import { FreeIds } from '../free-ids.js';
import { seriesId } from '../identity.js';
import type { Membership, Series } from '../series/series.js';
import { byKeys } from '../text-order.js';
import { attributionOf, type Correction, type CorrectionOf, type Corrections } from './correction.js';

/** Applies `notSameSeries`, then `sameSeries`. */
export function correctSeries(
  series: readonly Series[],
  documents: readonly NamedDocument[],
  corrections: Corrections,
): Series[] {
  const table = new SeriesTable(series, documents);
  for (const correction of corrections.of('notSameSeries')) {
    if (table.split(correction)) corrections.matched(correction);
  }
  for (const correction of corrections.of('sameSeries')) {
    if (table.merge(correction)) corrections.matched(correction);
  }
  return table.all();
}

/** `held`: what the document was before, whose version and title it keeps. */
const curated = (document: NamedDocument, correction: Correction, held?: Membership): Membership => ({
  document,
  version: held?.version ?? document.name.version,
  title: held?.title ?? document.name.title,
  rule: correction.kind,
  basis: 'CURATED',
  confidence: 1,
  correction: attributionOf(correction),
});

const inOrder = byKeys<Membership>(
  (m) => m.document.date,
  (m) => m.document.id,
);

/** The id of a series that begins with this document. */
const idFor = ({ name }: NamedDocument): string => seriesId(name.title ?? name.shortName);

/** Series while corrections are made to them. */
class SeriesTable {
  readonly #series = new Map<string, MutableSeries>();
  readonly #ofDocument = new Map<string, string>();
  /** The series that another was merged into, by the id of the merged one. */
  readonly #mergedInto = new Map<string, string>();
  readonly #documents: ReadonlyMap<string, NamedDocument>;
  readonly #ids = new FreeIds();

  constructor(series: readonly Series[], documents: readonly NamedDocument[]) {
    this.#documents = new Map(documents.map((d) => [d.id, d]));
    for (const one of series) this.#add({ ...one, id: this.#ids.take(one.id) });
  }

  all(): Series[] {
    return [...this.#series.values()].map(({ original, members, merged }) => ({
      ...original,
      members: [...members.values()].sort(inOrder),
      merged,
    }));
  }

  /** Makes a separate series for each document after the first. False if an id is unknown. */
  split(correction: CorrectionOf<'notSameSeries'>): boolean {
    const [kept, ...others] = correction.ids;
    if (kept === undefined || correction.ids.some((id) => !this.#at(id))) return false;
    for (const id of others) {
      const document = this.#documents.get(id);
      const shared = this.#at(id);
      if (!document || !shared || shared !== this.#at(kept)) continue;
      shared.members.delete(id);
      this.#begin([curated(document, correction)]);
    }
    return true;
  }

  /**
   * Merges into the first change request that is named, else into the first series. A document without a
   * series comes in by itself; where nothing named has one, the first document begins one. False where an
   * id is unknown.
   */
  merge(correction: CorrectionOf<'sameSeries'>): boolean {
    const ids = [...new Set(correction.ids)];
    if (ids.some((id) => !this.#at(id) && !this.#documents.has(id))) return false;
    const parts = [...new Set(ids.flatMap((id) => this.#at(id) ?? []))];
    const named = ids
      .flatMap((id) => this.#documents.get(id) ?? [])
      .map((document) => curated(document, correction, this.#at(document.id)?.members.get(document.id)));
    const whole = parts.find(({ original }) => original.label === 'ChangeRequest') ?? parts[0];
    if (!whole) {
      this.#begin(named);
      return true;
    }
    for (const part of parts) {
      if (part === whole) continue;
      for (const held of part.members.values()) this.#put(whole, curated(held.document, correction, held));
      this.#series.delete(part.original.id);
      this.#mergedInto.set(part.original.id, whole.original.id);
      for (const gone of [part.original, ...part.merged]) whole.merged.push(gone);
    }
    for (const membership of named) this.#put(whole, membership);
    return true;
  }

  /** The series of that id, or the one that the document of that id is of. */
  #at(id: string): MutableSeries | undefined {
    let at = this.#series.has(id) || this.#mergedInto.has(id) ? id : (this.#ofDocument.get(id) ?? '');
    for (let into = this.#mergedInto.get(at); into !== undefined; into = this.#mergedInto.get(at)) at = into;
    return this.#series.get(at);
  }

  #begin(members: readonly Membership[]): void {
    const id = this.#ids.take(idFor(members[0]!.document));
    this.#add({ id, label: 'DocumentSeries', reference: null, members, merged: [] });
  }

  #add(series: Series): void {
    const added: MutableSeries = { original: series, members: new Map(), merged: [...series.merged] };
    this.#series.set(series.id, added);
    for (const membership of series.members) {
      // Of several change requests that a document is, its id means the first.
      const first = this.#ofDocument.get(membership.document.id);
      this.#put(added, membership);
      if (first !== undefined && membership.basis !== 'CURATED') this.#ofDocument.set(membership.document.id, first);
    }
  }

  #put({ original, members }: MutableSeries, membership: Membership): void {
    members.set(membership.document.id, membership);
    this.#ofDocument.set(membership.document.id, original.id);
  }
}

interface MutableSeries {
  readonly original: Series;
  /** By the id of the document. */
  readonly members: Map<string, Membership>;
  readonly merged: Series[];
}
