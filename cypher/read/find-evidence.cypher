// The rows that are evidence for nodes of one label, with their listing and the documents and publications that they are evidence for.
// param ids: string[]
// row of: string
// row row: StoredNode<'ListingRow'>
// row listing: string
// row documents: string[]
// row publications: string[]
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})-[:EVIDENCED_BY]->(r:ListingRow)-[:ROW_OF]->(l:Listing)
RETURN of, r { .id, .line, .text, .kind, .dateOfMeeting, .shortName, .subType, .url } AS row,
  l.id AS listing, [(r)<-[:EVIDENCED_BY]-(d:Document) | d.id] AS documents,
  [(r)<-[:EVIDENCED_BY]-(p:Publication) | p.id] AS publications
