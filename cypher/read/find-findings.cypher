// Findings by id, with the node that each is about.
// param ids: string[]
// row node: StoredNode<'Finding'>
// row subject: string
UNWIND $ids AS id
MATCH (n:Finding {id: id})-[:ABOUT]->(s)
RETURN n { .id, .code, .severity, .message, .acknowledged } AS node, s.id AS subject
