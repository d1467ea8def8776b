// Rows of listings by id, with their listing and the documents and publications that they are evidence for.
// param ids: string[]
// row row: StoredNode<'ListingRow'>
// row listing: string
// row documents: string[]
// row publications: string[]
UNWIND $ids AS id
MATCH (r:ListingRow {id: id})-[:ROW_OF]->(l:Listing)
RETURN r { .id, .line, .text, .kind, .dateOfMeeting, .shortName, .subType, .url } AS row,
  l.id AS listing, [(r)<-[:EVIDENCED_BY]-(d:Document) | d.id] AS documents,
  [(r)<-[:EVIDENCED_BY]-(p:Publication) | p.id] AS publications
