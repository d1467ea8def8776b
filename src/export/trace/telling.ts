import type { Marker, Severity } from '../../graph/ontology.js';
import type { TabledDocument } from '../../graph/tablings.js';
import { byKeys } from '../../graph/text-order.js';
import { captionOf } from '../caption.js';
import { citationOf, citedName } from './cite.js';
import type { KnownPart } from './known-part.js';
import type { Claim, TraceDocument, TraceFinding, TraceListing, TraceMeeting, TraceRow } from './trace.js';

/** A document as the order of a history sees it. */
export type TabledTold = TabledDocument & { readonly place: TraceMeeting };

/** Things of a known part in the words of a trace. */
export class Telling {
  constructor(
    private readonly known: KnownPart,
    private readonly changeRequest: string,
  ) {}

  tabled(id: string): TabledTold {
    const place = this.meeting(this.known.from(id, 'TABLED_AT')[0]?.to ?? '');
    return {
      id,
      shortName: this.known.text(id, 'shortName') ?? id,
      version: this.known.text(id, 'version'),
      // The store holds what the ontology lets in.
      markers: this.known.texts(id, 'markers') as readonly Marker[],
      meeting: place.id,
      date: place.date,
      place,
    };
  }

  document({ id, shortName, version, markers, place }: TabledTold): TraceDocument {
    const title = this.known.text(id, 'title');
    const rows = this.rowsOf(id);
    const isOwn = this.known.from(id, 'VERSION_OF').some(({ to }) => to === this.changeRequest);
    const name = citedName({ title, shortName }, isOwn ? this.changeRequest : null);
    return {
      id,
      shortName,
      title,
      version,
      markers,
      url: this.known.text(id, 'url'),
      meeting: place,
      rows,
      claims: this.claims(id),
      citation: citationOf({ name, version, meeting: place, rows }),
    };
  }

  claims(id: string): Claim[] {
    return this.known
      .from(id)
      .filter(({ type }) => type !== 'EVIDENCED_BY')
      .map(({ type, to, basis, rule, confidence, correction = null, rows }) => ({
        type,
        to: { id: to, name: captionOf(this.known.nodes.get(to)!) },
        basis,
        rule,
        confidence,
        correction,
        rows: this.rows(rows),
      }));
  }

  finding(id: string, subject: string): TraceFinding {
    const { known } = this;
    return {
      id,
      code: known.text(id, 'code') ?? '',
      // The store holds what the ontology lets in.
      severity: known.text(id, 'severity') as Severity,
      message: known.text(id, 'message') ?? '',
      acknowledged: known.text(id, 'acknowledged'),
      subject,
      rows: this.rowsOf(id),
    };
  }

  /** By group, name and id. */
  listings(): TraceListing[] {
    return [...this.known.nodes.values()]
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
    const { known } = this;
    return {
      id,
      label: known.text(id, 'label') ?? id,
      date: known.text(id, 'date') ?? '',
      group: known.from(id, 'HELD_BY')[0]?.to ?? '',
    };
  }

  private rowsOf(id: string): TraceRow[] {
    return this.rows(this.known.from(id, 'EVIDENCED_BY').map(({ to }) => to));
  }

  /** By listing, then line. */
  private rows(ids: readonly string[]): TraceRow[] {
    const { known } = this;
    return ids
      .flatMap((id) => known.from(id, 'ROW_OF'))
      .map(({ from: id, to }) => ({
        id,
        line: known.integer(id, 'line'),
        text: known.text(id, 'text') ?? '',
        listing: this.listing(to),
      }))
      .sort((a, b) => byListing(a, b) || a.line - b.line);
  }

  private listing(id: string): TraceListing {
    const { known } = this;
    return {
      id,
      name: known.text(id, 'name') ?? id,
      group: known.text(id, 'group') ?? '',
      asOf: known.text(id, 'asOf') ?? '',
      rowCount: known.integer(id, 'rowCount'),
      sha256: known.text(id, 'sha256') ?? '',
    };
  }
}

const byListing = byKeys<TraceRow>((row) => row.listing.id);
