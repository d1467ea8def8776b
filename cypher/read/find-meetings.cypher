// Meetings by id, with the group that met.
// param ids: string[]
// row meeting: StoredNode<'Meeting'>
// row group: string
UNWIND $ids AS id
MATCH (m:Meeting {id: id})-[:HELD_BY]->(g:`Group`)
RETURN m { .id, .number, .label, .date, .extraordinary, .cancelled } AS meeting, g.id AS group
