// Documents by id, with the meeting that each was tabled at.
// param ids: string[]
// row document: StoredNode<'Document'>
// row meeting: StoredNode<'Meeting'>
// row group: string
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
RETURN d { .id, .title, .shortName, .subType, .kind, .version, .markers, .attachmentNumber, .url } AS document,
  m { .id, .number, .label, .date, .extraordinary, .cancelled } AS meeting, g.id AS group
