// A page of the documents of each of some series, and how many there are.
// param parents: string[]
// param group: string | null
UNWIND $parents AS parent
MATCH (:DocumentSeries {id: parent})<-[:VERSION_OF]-(d:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
WHERE ($group IS NULL OR g.id = $group)
// include document-conditions
WITH parent, d.id AS id,
// include document-key
// include page-of-each-by-key
