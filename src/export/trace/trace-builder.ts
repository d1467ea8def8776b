import type { Marker, Severity } from '../../graph/ontology.js';
import type * as tablings from '../../graph/tablings.js';
import { byKeys } from '../../graph/text-order.js';
import { captionOf } from '../caption.js';
import { citationOf, citedName } from '../citation.js';
import type { GraphIndex } from './graph-index.js';
import type { TraceDocument, TraceFinding, TraceListing, TraceMeeting, TraceRelationship, TraceRow } from './trace.js';

/** A document with what the order of a history depends on. */
export type TabledDocument = tablings.TabledDocument & { readonly place: TraceMeeting };

/** Makes the parts of a trace from the nodes and relationships of a change request. */
export class TraceBuilder {
  constructor(
    private readonly index: GraphIndex,
    private readonly changeRequest: string,
  ) {}

  tabled(id: string): TabledDocument {
    const place = this.meeting(this.index.from(id, 'TABLED_AT')[0]?.to ?? '');
    return {
      id,
      shortName: this.index.text(id, 'shortName') ?? id,
      version: this.index.text(id, 'version'),
      // The store holds only what the ontology allows.
      markers: this.index.texts(id, 'markers') as readonly Marker[],
      meeting: place.id,
      date: place.date,
      place,
    };
  }

  document({ id, shortName, version, markers, place }: TabledDocument): TraceDocument {
    const title = this.index.text(id, 'title');
    const rows = this.rowsOf(id);
    const isOwn = this.index.from(id, 'VERSION_OF').some(({ to }) => to === this.changeRequest);
    const name = citedName({ title, shortName }, isOwn ? this.changeRequest : null);
    return {
      id,
      shortName,
      title,
      version,
      markers,
      url: this.index.text(id, 'url'),
      meeting: place,
      rows,
      claims: this.relationships(id),
      citation: citationOf({ name, version, meeting: place, rows }),
    };
  }

  relationships(id: string): TraceRelationship[] {
    return this.index
      .from(id)
      .filter(({ type }) => type !== 'EVIDENCED_BY')
      .map(({ type, to, basis, rule, confidence, correction = null, rows }) => ({
        type,
        to: { id: to, name: captionOf(this.index.nodes.get(to)!) },
        basis,
        rule,
        confidence,
        correction,
        rows: this.rows(rows),
      }));
  }

  finding(id: string, subject: string): TraceFinding {
    const { index } = this;
    return {
      id,
      code: index.text(id, 'code') ?? '',
      // The store holds only what the ontology allows.
      severity: index.text(id, 'severity') as Severity,
      message: index.text(id, 'message') ?? '',
      acknowledged: index.text(id, 'acknowledged'),
      subject,
      about: captionOf(index.nodes.get(subject)!),
      rows: this.rowsOf(id),
    };
  }

  /** By group, name and id. */
  listings(): TraceListing[] {
    return [...this.index.nodes.values()]
      .filter(({ label }) => label === 'Listing')
      .map(({ id }) => this.listing(id))
      .sort(
        byKeys<TraceListing>(
          (listing) => listing.group,
          (listing) => listing.name,
          (listing) => listing.id,
        ),
      );
  }

  private meeting(id: string): TraceMeeting {
    const { index } = this;
    return {
      id,
      label: index.text(id, 'label') ?? id,
      date: index.text(id, 'date') ?? '',
      group: index.from(id, 'HELD_BY')[0]?.to ?? '',
    };
  }

  private rowsOf(id: string): TraceRow[] {
    return this.rows(this.index.from(id, 'EVIDENCED_BY').map(({ to }) => to));
  }

  /** By listing, then line. */
  private rows(ids: readonly string[]): TraceRow[] {
    const { index } = this;
    return ids
      .flatMap((id) => index.from(id, 'ROW_OF'))
      .map(({ from: id, to }) => ({
        id,
        line: index.integer(id, 'line'),
        text: index.text(id, 'text') ?? '',
        listing: this.listing(to),
      }))
      .sort((a, b) => byListing(a, b) || a.line - b.line);
  }

  private listing(id: string): TraceListing {
    const { index } = this;
    return {
      id,
      name: index.text(id, 'name') ?? id,
      group: index.text(id, 'group') ?? '',
      asOf: index.text(id, 'asOf') ?? '',
      rowCount: index.integer(id, 'rowCount'),
      sha256: index.text(id, 'sha256') ?? '',
    };
  }
}

const byListing = byKeys<TraceRow>((row) => row.listing.id);
