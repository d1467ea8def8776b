import { z } from 'zod';
import { cited, dayInWords, listingInPrint } from '../../export/trace/cite.js';
import {
  Document,
  documentOf,
  meetingInWords,
  versionInWords,
  type ToldDocument,
  type ToldMeeting,
} from '../document.js';
import { marks, RESTS_ON, type Notes, type ToldRow } from '../evidence.js';
import { findingOf, type ToldFinding } from '../finding.js';
import { item } from '../lines.js';
import { Thing, thingInWords, thingOf, type ToldThing } from '../thing.js';

/** Needs the fragments `Thing`, `Row`, `Document` and `Finding`. */
export const HIT = `
fragment Hit on Node {
  ...Thing
  ... on Group { rows { ...Row } }
  ... on Meeting { date rows { ...Row } }
  ... on Document { ...Document }
  ... on ChangeRequest { latest { ...Document } }
  ... on DocumentSeries { latest { ...Document } }
  ... on Listing { asOf sha256 }
  ... on ListingRow { ...Row }
  ... on Finding { ...Finding }
}`;

export type ToldHit = ToldThing &
  (
    | { readonly __typename: 'Group'; readonly rows: readonly ToldRow[] }
    | ({ readonly __typename: 'Meeting'; readonly rows: readonly ToldRow[] } & ToldMeeting)
    | ({ readonly __typename: 'Document' } & ToldDocument)
    | { readonly __typename: 'ChangeRequest' | 'DocumentSeries'; readonly latest: ToldDocument | null }
    | { readonly __typename: 'Listing'; readonly name: string; readonly asOf: string; readonly sha256: string }
    | ({ readonly __typename: 'ListingRow' } & ToldRow)
    | ({ readonly __typename: 'Finding' } & ToldFinding)
  );

/** Something that was found. */
export const Hit = z
  .object({
    thing: Thing,
    document: Document.nullable().describe(
      'The document that was found; of a change request or a series, what of it was tabled last.',
    ),
    citation: z.string().nullable().describe('How to cite it; null where no row tables it.'),
    ...RESTS_ON,
  })
  .meta({ id: 'Hit' });
export type Hit = z.infer<typeof Hit>;

export function hitOf(told: ToldHit, notes: Notes): Hit {
  const thing = thingOf(told);
  const nothing = { document: null, citation: null, rows: [], rowCount: 0 };
  switch (told.__typename) {
    case 'Document':
      return ofDocument(thing, documentOf(told, notes));
    case 'ChangeRequest':
    case 'DocumentSeries': {
      const changeRequest = told.__typename === 'ChangeRequest' ? told.id : undefined;
      return told.latest ? ofDocument(thing, documentOf(told.latest, notes, changeRequest)) : { thing, ...nothing };
    }
    case 'Meeting':
      return { ...nothing, thing, citation: cited([meetingInWords(told)], told.rows), ...notes.of(told.rows) };
    case 'Group':
      return { ...nothing, thing, citation: cited([thing.name], told.rows), ...notes.of(told.rows) };
    case 'ListingRow':
      return { ...nothing, thing, citation: cited([told.listing.name], [told]), ...notes.of([told]) };
    case 'Listing':
      return {
        ...nothing,
        thing,
        citation: [told.name, dayInWords(told.asOf), listingInPrint(told.sha256)].join(', '),
      };
    case 'Finding': {
      const { citation, rows, rowCount } = findingOf(told, notes);
      return { ...nothing, thing, citation, rows, rowCount };
    }
  }
}

const ofDocument = (thing: Thing, document: Document): Hit => ({
  thing,
  document,
  citation: document.citation,
  rows: document.rows,
  rowCount: document.rowCount,
});

export function hitInWords(hit: Hit): string[] {
  const { thing, document, citation } = hit;
  const place = document && `${versionInWords(document.version)}, ${meetingInWords(document.meeting)}`;
  return item([
    `${thingInWords(thing)}${marks(hit)}`,
    ...(place === null ? [] : [`${thing.type === 'DOCUMENT' ? 'Tabled' : 'Tabled last'}: ${place}`]),
    ...(citation === null ? [] : [`Cite as: ${citation}`]),
  ]);
}
