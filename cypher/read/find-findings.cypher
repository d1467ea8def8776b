// Findings by id, with what is at fault.
// param ids: string[]
// row node: StoredNode<'Finding'>
// row subject: string
UNWIND $ids AS id
MATCH (n:Finding {id: id})-[:ABOUT]->(s)
RETURN n { .id, .code, .severity, .message, .acknowledged } AS node, s.id AS subject
