// The findings about nodes of one label, and about the documents tabled at them or that are versions of them.
// param ids: string[]
// row of: string
// row node: StoredNode<'Finding'>
// row subject: string
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})<-[:ABOUT]-(n:Finding)
RETURN of, n { .id, .code, .severity, .message, .acknowledged } AS node, of AS subject
UNION ALL
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})<-[:TABLED_AT|VERSION_OF]-(d:Document)<-[:ABOUT]-(n:Finding)
RETURN of, n { .id, .code, .severity, .message, .acknowledged } AS node, d.id AS subject
