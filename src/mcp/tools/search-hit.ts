import { z } from 'zod';
import { citation, citedListing } from '../../export/citation.js';
import { formatDate, formatVersion } from '../../export/formatting.js';
import { graphql, type ResultOf } from '../../typed-query.js';
import { DOCUMENT, Document, documentOf, MEETING, meetingText } from '../document.js';
import { EVIDENCE_FIELDS, footnoteMarks, ROW, type Footnotes } from '../evidence.js';
import { FINDING, findingOf } from '../finding.js';
import { ITEM, Item, itemOf, itemText } from '../item.js';
import { bullet } from '../lines.js';
import { PUBLICATION, publicationOf } from '../publication.js';

export const HIT = graphql(
  `
    fragment Hit on Node {
      ...Item
      ... on Group {
        rows {
          ...Row
        }
      }
      ... on Meeting {
        ...Meeting
        rows {
          ...Row
        }
      }
      ... on Document {
        ...Document
      }
      ... on ChangeRequest {
        latest {
          ...Document
        }
      }
      ... on DocumentSeries {
        latest {
          ...Document
        }
      }
      ... on Publication {
        ...Publication
      }
      ... on Listing {
        name
        asOf
        sha256
      }
      ... on ListingRow {
        ...Row
      }
      ... on Finding {
        ...Finding
      }
    }
  `,
  [ITEM, ROW, MEETING, DOCUMENT, PUBLICATION, FINDING],
);
type HitResult = ResultOf<typeof HIT>;

export const Hit = z
  .object({
    thing: Item.describe('The item that was found.'),
    document: Document.nullable().describe(
      'The document that was found; for a change request or a series, its latest document.',
    ),
    citation: z.string().nullable().describe('How to cite it; null if no document can be cited.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'Hit' });
export type Hit = z.infer<typeof Hit>;

export function hitOf(result: HitResult, footnotes: Footnotes): Hit {
  const thing = itemOf(result);
  const nothing = { document: null, citation: null, rows: [], rowCount: 0 };
  switch (result.__typename) {
    case 'Document':
      return documentHit(thing, documentOf(result, footnotes));
    case 'ChangeRequest':
      return result.latest
        ? documentHit(thing, documentOf(result.latest, footnotes, result.id))
        : { thing, ...nothing };
    case 'DocumentSeries':
      return result.latest ? documentHit(thing, documentOf(result.latest, footnotes)) : { thing, ...nothing };
    case 'Meeting':
      return {
        ...nothing,
        thing,
        citation: citation([meetingText(result)], result.rows),
        ...footnotes.of(result.rows),
      };
    case 'Group':
      return { ...nothing, thing, citation: citation([thing.name], result.rows), ...footnotes.of(result.rows) };
    case 'Publication': {
      const { citation: ofPublication, rows, rowCount } = publicationOf(result, footnotes);
      return { ...nothing, thing, citation: ofPublication, rows, rowCount };
    }
    case 'ListingRow':
      return { ...nothing, thing, citation: citation([result.listing.name], [result]), ...footnotes.of([result]) };
    case 'Listing':
      return {
        ...nothing,
        thing,
        citation: [result.name, formatDate(result.asOf), citedListing(result.sha256)].join(', '),
      };
    case 'Finding': {
      const { citation: ofFinding, rows, rowCount } = findingOf(result, footnotes);
      return { ...nothing, thing, citation: ofFinding, rows, rowCount };
    }
  }
}

const documentHit = (thing: Item, document: Document): Hit => ({
  thing,
  document,
  citation: document.citation,
  rows: document.rows,
  rowCount: document.rowCount,
});

export function hitText(hit: Hit): string[] {
  const { thing, document, citation: ofHit } = hit;
  const place = document && `${formatVersion(document.version)}, ${meetingText(document.meeting)}`;
  return bullet([
    `${itemText(thing)}${footnoteMarks(hit)}`,
    ...(place === null ? [] : [`${thing.type === 'DOCUMENT' ? 'Tabled' : 'Latest'}: ${place}`]),
    ...(ofHit === null ? [] : [`Cite as: ${ofHit}`]),
  ]);
}
