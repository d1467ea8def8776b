// A page of the meetings at which each of some change requests was tabled, and how many there are.
// param parents: string[]
// param group: string | null
UNWIND $parents AS parent
MATCH (:ChangeRequest {id: parent})<-[:VERSION_OF]-(:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
WHERE ($group IS NULL OR g.id = $group)
// include meeting-conditions
WITH DISTINCT parent, m.id AS id, m.date AS key
// include page-of-each-by-key
