// The documents of change requests or series, the documents about them, and which document revises or retables which.
// param ids: string[]
// row of: string
// row role: 'VERSION_OF' | 'SUPPORTS' | 'REFERS_TO'
// row version: string | null
// row document: StoredNode<'Document'>
// row meeting: StoredNode<'Meeting'>
// row group: string
// row lineage: { type: string; to: string; basis: string; rule: string; confidence: number; rows: string[]; series: string | null; correction: string | null }[]
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})<-[role:VERSION_OF|SUPPORTS|REFERS_TO]-(d:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
RETURN of, type(role) AS role, role.version AS version,
  d { .id, .title, .shortName, .subType, .kind, .version, .markers, .attachmentNumber, .url } AS document,
  m { .id, .number, .label, .date, .extraordinary, .cancelled } AS meeting, g.id AS group,
  [(d)-[r:REVISES|RETABLES]->(p:Document) |
    { type: type(r), to: p.id, basis: r.basis, rule: r.rule, confidence: r.confidence, rows: r.rows, series: r.series, correction: r.correction }] AS lineage
