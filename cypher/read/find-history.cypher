// The documents of change requests or series, the documents about them, and which document revises or retables which.
// param ids: string[]
// row of: string
// row role: 'VERSION_OF' | 'SUPPORTS' | 'REFERS_TO'
// row document: StoredNode<'Document'>
// row meeting: StoredNode<'Meeting'>
// row group: string
// row lineage: { type: string; to: string; basis: string; rule: string; confidence: number; rows: string[]; correction: string | null }[]
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})<-[role:VERSION_OF|SUPPORTS|REFERS_TO]-(d:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
RETURN of, type(role) AS role,
  d { .id, .title, .shortName, .subType, .kind, .version, .markers, .attachmentNumber, .url } AS document,
  m { .id, .number, .label, .date, .extraordinary } AS meeting, g.id AS group,
  [(d)-[r:REVISES|RETABLES]->(p:Document) |
    { type: type(r), to: p.id, basis: r.basis, rule: r.rule, confidence: r.confidence, rows: r.rows, correction: r.correction }] AS lineage
