// A page of the documents of each of some change requests, and how many there are.
// param parents: string[]
// param group: string | null
// param series: string | null
UNWIND $parents AS parent
MATCH (:ChangeRequest {id: parent})<-[:VERSION_OF]-(d:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
WHERE ($group IS NULL OR g.id = $group)
  AND ($series IS NULL OR EXISTS { (d)-[:VERSION_OF]->({id: $series}) })
// include document-conditions
WITH parent, d.id AS id,
// include document-key
// include page-of-each-by-key
