// A page of the documents of each of some groups, and how many there are.
// param parents: string[]
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(m:Meeting)<-[:TABLED_AT]-(d:Document)
WHERE true
// include document-conditions
WITH parent, d.id AS id,
// include document-key
// include page-of-each-by-key
