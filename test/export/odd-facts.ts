import type { GraphFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import type { RelationshipType } from '../../src/graph/ontology.js';

/** What a person could type, or a machine spoil, and what some format takes for its own. */
export const ODD_TEXTS = [
  '=HYPERLINK("http://example.org","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  "'=already quoted",
  "''@twice",
  '＝1+1',
  'a "quoted" <b>title</b> & [link](http://example.org) | pipe ` tick * star _ under ~ # hash',
  '%%{init: {"theme":"dark"}}%% end subgraph click x "javascript:alert(1)"',
  'a;b,c\td',
  'semi #quot; entity &amp; #35; ]]> --> <!-- {{x}} $&',
  'null\u0000 bell\u0007 escape\u001b not a character\uffff',
  'soft\u00ad no\u00a0break e\u0301 — “quotes” 😀 عربى \u202e',
  '---',
  '1. a list',
  '<script>alert(1)</script>',
  'back\\slash \\" end',
] as const;

const LISTING = 'listing/0123456789abcdef';
const MEETINGS = ['DAG/2023-02-16', 'DAG/2023-03-15'] as const;
const row = (i: number): string => `${LISTING}/${i + 1}`;
const documentOf = (i: number): string => `${MEETINGS[i % 2]!}/d${i}`;

/**
 * A change request whose documents are called by these texts: the first two are its versions, the
 * others support it.
 */
export function oddFacts(texts: readonly string[] = ODD_TEXTS): GraphFacts {
  const nodes: NodeFact[] = [
    { label: 'Group', id: 'DAG', properties: { code: 'DAG', formerNames: ['A; B', 'C "D"'] } },
    { label: 'ChangeRequest', id: 'CR001', properties: { title: texts[0]! } },
    ...MEETINGS.map((id, i): NodeFact => ({
      label: 'Meeting',
      id,
      properties: {
        label: `DAG ${i + 1}`,
        number: `${i + 1}`,
        date: id.slice(4),
        extraordinary: i === 1,
        cancelled: i === 1,
      },
    })),
    {
      label: 'Listing',
      id: LISTING,
      properties: {
        name: texts[7] ?? 'DAG',
        group: 'DAG',
        asOf: '2024-07-01T00:00:00.000Z',
        ingestedAt: '2024-07-02T00:00:00.000Z',
        rowCount: texts.length,
        sha256: '0123456789abcdef'.repeat(4),
      },
    },
  ];
  const relationships: RelationshipFact[] = MEETINGS.map((id) =>
    edge('HELD_BY', [id, 'Meeting'], ['DAG', 'Group'], [row(0)]),
  );
  for (const [i, text] of texts.entries()) {
    const own = i < 2;
    const id = documentOf(i);
    nodes.push(
      {
        label: 'Document',
        id,
        properties: {
          shortName: text,
          title: text,
          kind: own ? 'CHANGE_REQUEST' : 'OTHER',
          markers: own ? [] : ['REDLINE'],
          ...(own && { version: `1.${i}` }),
        },
      },
      { label: 'ListingRow', id: row(i), properties: { line: i + 1, text, kind: 'ROW' } },
    );
    const ends = { document: [id, 'Document'], row: [row(i), 'ListingRow'], cr: ['CR001', 'ChangeRequest'] } as const;
    relationships.push(
      edge('TABLED_AT', ends.document, [MEETINGS[i % 2]!, 'Meeting'], [row(i)]),
      edge(own ? 'VERSION_OF' : 'SUPPORTS', ends.document, ends.cr, [row(i)]),
      edge('EVIDENCED_BY', ends.document, ends.row, [row(i)]),
      edge('ROW_OF', ends.row, [LISTING, 'Listing'], [row(i)]),
    );
  }
  relationships.push(
    edge('REVISES', [documentOf(1), 'Document'], [documentOf(0), 'Document'], [row(0), row(1)]),
    edge('EVIDENCED_BY', ['DAG', 'Group'], [row(0), 'ListingRow'], [row(0)]),
    ...MEETINGS.map((id) => edge('EVIDENCED_BY', [id, 'Meeting'], [row(0), 'ListingRow'], [row(0)])),
    edge('EVIDENCED_BY', ['CR001', 'ChangeRequest'], [row(0), 'ListingRow'], [row(0)]),
  );
  return { nodes, relationships };
}

type End = readonly [id: string, label: NodeFact['label']];

const edge = (
  type: RelationshipType,
  [from, fromLabel]: End,
  [to, toLabel]: End,
  rows: readonly string[],
): RelationshipFact => ({
  type,
  from,
  fromLabel,
  to,
  toLabel,
  basis: 'PARSED',
  rule: 'a-rule',
  confidence: 0.5,
  rows,
  ...(type === 'REVISES' && { basis: 'CURATED', correction: 'J. Smith: "because" | <so>' }),
});

/** A text as XML can hold it. */
export const inXml = (text: string): string =>
  ['\u0000', '\u0007', '\u001b', '\uffff'].reduce((rest, character) => rest.replaceAll(character, '\ufffd'), text);
