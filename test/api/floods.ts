const below = (levels: number, field: string, leaf: string) =>
  `${`${field} { `.repeat(levels)}${leaf}${' }'.repeat(levels)}`;
/** Queries that the server refuses before it reads anything. */
export const FLOODS: readonly (readonly [name: string, query: string])[] = [
  ['10,000 aliases', `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ['a meeting 50 back', `{ meeting(id: "DAG/2023-02-16") { ${below(50, 'previous', 'id')} } }`],
  ['a schema 25 deep', `{ __schema { types { ${below(25, 'fields { type', 'name }')} } } }`],
  [
    'pages of 100 three deep',
    `{ meetings(first: 100) { edges { node { group { meetings(first: 100) { edges { node { group { meetings(first: 100) { edges { node { id } } } } } } } } } } } }`,
  ],
  ['things by 20,000 ids', `{ nodes(ids: [${'"CR018" '.repeat(20_000)}]) { id } }`],
  ['a fragment within itself', '{ groups { ...a } } fragment a on Group { reportsTo { ...a } }'],
  [
    'fragments that double 28 times',
    `{ groups { ...f0 } } ${Array.from({ length: 28 }, (_, i) => `fragment f${i} on Group { ...f${i + 1} reportsTo { ...f${i + 1} } }`).join(' ')} fragment f28 on Group { id }`,
  ],
];
