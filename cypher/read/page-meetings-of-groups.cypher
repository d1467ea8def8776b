// A page of the meetings of each of some groups, and how many there are.
// param parents: string[]
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(m:Meeting)
WHERE true
// include meeting-conditions
WITH parent, m.id AS id, m.date AS key
// include page-of-each-by-key
