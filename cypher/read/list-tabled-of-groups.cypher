// The meetings of groups, with the documents tabled at each.
// param ids: string[]
// row meeting: string
// row documents: string[]
UNWIND $ids AS id
MATCH (:`Group` {id: id})<-[:HELD_BY]-(m:Meeting)
RETURN m.id AS meeting, [(m)<-[:TABLED_AT]-(d:Document) | d.id] AS documents
