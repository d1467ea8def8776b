// The rows that things of one label rest on, with their reading and the documents that rest on them.
// param ids: string[]
// row of: string
// row row: StoredNode<'ListingRow'>
// row listing: string
// row documents: string[]
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})-[:EVIDENCED_BY]->(r:ListingRow)-[:ROW_OF]->(l:Listing)
RETURN of, r { .id, .line, .text, .kind, .dateOfMeeting, .shortName, .subType, .url } AS row,
  l.id AS listing, [(r)<-[:EVIDENCED_BY]-(d:Document) | d.id] AS documents
