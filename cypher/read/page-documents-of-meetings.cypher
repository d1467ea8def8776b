// A page of the documents of each of some meetings, and how many there are.
// param parents: string[]
// param group: string | null
// param changeRequest: string | null
// param series: string | null
UNWIND $parents AS parent
MATCH (g:`Group`)<-[:HELD_BY]-(m:Meeting {id: parent})<-[:TABLED_AT]-(d:Document)
WHERE ($group IS NULL OR g.id = $group)
  AND ($changeRequest IS NULL OR EXISTS { (d)-[:VERSION_OF]->(:ChangeRequest {id: $changeRequest}) })
  AND ($series IS NULL OR EXISTS { (d)-[:VERSION_OF]->({id: $series}) })
// include document-conditions
WITH parent, d.id AS id,
// include document-key
// include page-of-each-by-key
