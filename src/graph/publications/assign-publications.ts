import { groupBy } from '../../listing/group-by.js';
import type { NameClaims } from '../../recognition/parsed-name.js';
import type { Profile } from '../../recognition/profile.js';
import { FreeIds } from '../free-ids.js';
import { seriesId } from '../identity.js';
import type { Basis } from '../ontology.js';
import { rowsOf } from '../rows-of.js';
import { keyOfReference } from '../series/reference-opens-the-name.js';
import { keyOfTitle } from '../series/key-of-title.js';
import { withMerged, type Series } from '../series/series.js';
import type { Publication } from './publications.js';

/** Why a publication is of its series, or of its change request. */
export const PUBLICATION_CLAIMS = {
  'document-number-of-the-row':
    'The row’s document number is the reference of the series, however it is spelt, or the change request’s number.',
  'reference-in-the-short-name': 'The reference of the series, or the change request’s number, opens the short name.',
  'title-of-the-series':
    'The title has the same words as that of another document or publication of the series, or nothing else has it.',
} as const;

/** A publication, and the series or change request of which it is a published version. */
export interface AssignedPublication {
  readonly publication: Publication;
  /** `series/des-196`, `CR018`. */
  readonly series: string;
  readonly rule: keyof typeof PUBLICATION_CLAIMS;
  readonly basis: Basis;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An assigned publication, once corrections have merged series. */
export interface PublishedVersion extends AssignedPublication {
  readonly label: Series['label'];
  /** Ids of the rows of the first document of a series that it joined by its title, sorted. */
  readonly joinedRows: readonly string[];
}

/** The publications with what each is of, and the series that only publications have. */
export interface AssignedPublications {
  readonly assigned: readonly AssignedPublication[];
  readonly added: readonly Series[];
}

/**
 * Each publication is of the change request that its number or name says, else of the series of its reference,
 * else of that of its title, else of a new series. `series`: those of the documents and of references in titles.
 */
export function assignPublications(
  publications: readonly Publication[],
  series: readonly Series[],
  profile: Profile,
): AssignedPublications {
  const table = new SeriesOfPublications(series, profile);
  const referenced = publications.filter(
    ({ changeRequest, reference }) => changeRequest === null && reference !== null,
  );
  table.addReferences(referenced);
  const assigned = publications.map((publication): AssignedPublication => {
    const { changeRequest, reference } = publication;
    if (changeRequest !== null) return { ...bySign(publication), series: changeRequest };
    if (reference !== null) return { ...bySign(publication), series: table.ofReference(reference) };
    return { ...table.ofTitle(publication), publication, rule: 'title-of-the-series' };
  });
  return { assigned, added: table.added };
}

/** `series`: all of them, corrected. A series that was merged hands its publications over. */
export function publishedVersions(
  assigned: readonly AssignedPublication[],
  series: readonly Series[],
): PublishedVersion[] {
  const wholes = new Map([...withMerged(series)].map(([part, whole]) => [part.id, whole]));
  return assigned.map((one) => {
    const whole = wholes.get(one.series);
    const first = one.basis === 'INFERRED' ? whole?.members[0] : undefined;
    return {
      ...one,
      series: whole?.id ?? one.series,
      label: whole?.label ?? 'ChangeRequest',
      joinedRows: first ? rowsOf([first.document]) : [],
    };
  });
}

/** By the number of the row, else by what opens the name. */
function bySign(publication: Publication): Omit<AssignedPublication, 'series'> {
  return publication.isNumbered
    ? { publication, rule: 'document-number-of-the-row', basis: 'DECLARED', confidence: 1 }
    : {
        publication,
        rule: 'reference-in-the-short-name',
        basis: 'PARSED',
        confidence: Math.min(0.99, publication.name.certainty),
      };
}

interface Named {
  readonly id: string;
  readonly name: NameClaims;
}

/** The series that publications are of, by reference and by title. */
class SeriesOfPublications {
  readonly added: Series[] = [];
  readonly #ids = new FreeIds();
  readonly #byReference = new Map<string, string>();
  /** The series of documents without a reference. */
  readonly #byTitle = new Map<string, string>();
  /** The series that have this title beside their reference. */
  readonly #byReferencedTitle = new Map<string, Set<string>>();

  constructor(
    series: readonly Series[],
    private readonly profile: Profile,
  ) {
    for (const { id, label, reference, members } of series) {
      this.#ids.take(id);
      if (label !== 'DocumentSeries') continue;
      if (reference !== null) this.#byReference.set(keyOfReference(reference, this.profile), id);
      for (const { document } of members) this.#know(document, document.name.reference, id);
    }
  }

  #know(named: Named, reference: string | null, series: string): void {
    const key = keyOfTitle(named, this.profile);
    if (reference === null) {
      if (!this.#byTitle.has(key)) this.#byTitle.set(key, series);
      return;
    }
    if (!this.#byReference.has(keyOfReference(reference, this.profile)))
      this.#byReference.set(keyOfReference(reference, this.profile), series);
    const others = this.#byReferencedTitle.get(key) ?? new Set();
    this.#byReferencedTitle.set(key, others.add(series));
  }

  /**
   * A reference that no document has is that of the series that was tabled under the title of its publications,
   * where that is one and no other reference has the title; else it makes a series.
   */
  addReferences(publications: readonly Publication[]): void {
    const byKey = groupBy(publications, ({ reference }) => keyOfReference(reference!, this.profile));
    const fresh = [...byKey].filter(([key]) => !this.#byReference.has(key));
    const tabled = fresh.map(
      ([, ones]) => new Set(ones.flatMap((one) => this.#byTitle.get(keyOfTitle(one, this.profile)) ?? [])),
    );
    const claims = groupBy(
      tabled.flatMap((ids) => [...ids]),
      (id) => id,
    );
    for (const [i, [key, ones]] of fresh.entries()) {
      const [only, another] = tabled[i]!;
      const isClear = only !== undefined && another === undefined && claims.get(only)!.length === 1;
      this.#byReference.set(key, isClear ? only : this.#add(ones[0]!.reference!, ones[0]!.reference));
    }
    for (const one of publications) this.#know(one, one.reference, this.ofReference(one.reference!));
  }

  ofReference(reference: string): string {
    return this.#byReference.get(keyOfReference(reference, this.profile))!;
  }

  ofTitle(publication: Publication): Pick<AssignedPublication, 'series' | 'basis' | 'confidence'> {
    const key = keyOfTitle(publication, this.profile);
    const certainty = publication.name.certainty;
    const known = this.#byTitle.get(key);
    if (known !== undefined) return { series: known, basis: 'INFERRED', confidence: Math.min(0.95, certainty) };
    const [only, another] = this.#byReferencedTitle.get(key) ?? [];
    if (only !== undefined && another === undefined)
      return { series: only, basis: 'INFERRED', confidence: Math.min(0.8, certainty) };
    const series = this.#add(publication.title ?? publication.shortName, null);
    this.#byTitle.set(key, series);
    return { series, basis: 'PARSED', confidence: certainty };
  }

  #add(referenceOrTitle: string, reference: string | null): string {
    const id = this.#ids.take(seriesId(referenceOrTitle));
    this.added.push({ id, label: 'DocumentSeries', reference, members: [], merged: [] });
    return id;
  }
}
