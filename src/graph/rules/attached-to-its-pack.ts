import { groupBy } from '../../listing/group-by.js';
import { confidenceFrom } from '../certainty.js';
import type { DocumentIndex } from '../document-index.js';
import type { NamedDocument } from '../documents.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import type { Meeting } from '../meetings.js';
import { rowsOf } from '../rows-of.js';
import { tablings } from '../tablings.js';
import { findVersion, sameVersions } from '../version-order.js';
import type { Rule } from './rule.js';

/** The issues of one pack or report at one meeting. */
class Issues {
  /** Without a version, else of the lowest. */
  readonly first: NamedDocument | null;
  readonly #byVersion: readonly { readonly version: string; readonly document: NamedDocument }[];

  constructor(documents: readonly NamedDocument[]) {
    this.first = firstIssue(documents);
    const printed = documents.filter(({ name }) => name.version !== null);
    this.#byVersion = sameVersions(printed, ({ name }) => name.version!).map((copies) => ({
      version: copies[0]!.name.version!,
      document: firstIssue(copies)!,
    }));
  }

  /** The issue of that version, else the first. */
  of(version: string | null): NamedDocument | null {
    if (version === null) return this.first;
    return findVersion(this.#byVersion, version, (issue) => issue.version)?.document ?? this.first;
  }
}

const firstIssue = (documents: readonly NamedDocument[]): NamedDocument | null =>
  tablings(documents.map((document) => toSeriesDocument(document)))[0]?.document.source ?? null;

/** What can be attached to at one meeting. */
class Containers {
  readonly #packs: Issues;
  readonly #packsByNumber: ReadonlyMap<string | null, Issues>;
  readonly #reports: ReadonlyMap<string, Issues>;

  constructor({ documents }: Meeting) {
    const packs = documents.filter(({ name }) => name.kind === 'PAPERS');
    const reports = documents.filter(({ name }) => !name.attached);
    this.#packs = new Issues(packs);
    this.#packsByNumber = issuesBy(packs, ({ name }) => name.opening.number);
    this.#reports = issuesBy(reports, ({ name }) => name.kind);
  }

  /** The pack of the number and the version that are named, as far as any is; of several, the first issue. */
  pack(number: string | null, version: string | null): NamedDocument | null {
    const numbered = number === null ? undefined : this.#packsByNumber.get(number);
    return (numbered ?? this.#packs).of(version);
  }

  report(kind: string): NamedDocument | null {
    return this.#reports.get(kind)?.first ?? null;
  }
}

const issuesBy = <K>(documents: readonly NamedDocument[], keyOf: (document: NamedDocument) => K): Map<K, Issues> =>
  new Map([...groupBy(documents, keyOf)].map(([key, issues]) => [key, new Issues(issues)]));

/** Looks up what a document is attached to. */
class ContainerLookup {
  readonly #containers = new Map<Meeting, Containers>();

  constructor(private readonly index: DocumentIndex) {}

  of({ name: { container, opening }, meeting, date }: NamedDocument): NamedDocument | null {
    const own = this.index.meeting(meeting)!;
    if (container && container.kind !== 'PAPERS') return this.#at(own).report(container.kind);
    const version = container?.version ?? null;
    if (opening.group === null || opening.own) return this.#at(own).pack(opening.number, version);
    if (opening.number === null) return null;
    const named = this.index.meetingNumbered(opening.group, opening.number, date);
    return named ? this.#at(named).pack(opening.number, version) : null;
  }

  #at(meeting: Meeting): Containers {
    const known = this.#containers.get(meeting) ?? new Containers(meeting);
    this.#containers.set(meeting, known);
    return known;
  }
}

export const attachedToItsPack: Rule = {
  name: 'attached-to-its-pack',
  types: ['ATTACHED_TO'],
  claims: {
    'attached-to-its-pack':
      'An attachment or appendix belongs to the pack of its meeting; where there are several, to the first issue.',
    'attached-to-the-pack-that-it-names': 'The name says to which pack or report the document is attached.',
  },
  *relationships({ index }) {
    const containers = new ContainerLookup(index);
    for (const document of index.documents) {
      const { name } = document;
      const container = name.attached ? containers.of(document) : null;
      if (!container || container.id === document.id) continue;
      yield {
        type: 'ATTACHED_TO',
        from: document.id,
        fromLabel: 'Document',
        to: container.id,
        toLabel: 'Document',
        basis: name.container ? 'PARSED' : 'INFERRED',
        rule: name.container ? 'attached-to-the-pack-that-it-names' : this.name,
        confidence: confidenceFrom(
          name.container ? 0.99 : name.attachmentNumber === null ? 0.9 : 0.97,
          document,
          container,
        ),
        rows: rowsOf([document, container]),
        ...(name.attachmentNumber === null ? {} : { attachmentNumber: name.attachmentNumber }),
      };
    }
  },
};
