// Change requests by id, with the groups that they closed.
// param ids: string[]
// row node: StoredNode<'ChangeRequest'>
// row closed: string[]
UNWIND $ids AS id
MATCH (n:ChangeRequest {id: id})
RETURN n { .id, .title } AS node, [(n)-[:CLOSED]->(g:`Group`) | g.id] AS closed
