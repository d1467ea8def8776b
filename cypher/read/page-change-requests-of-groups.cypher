// A page of the change requests that were tabled at each of some groups, and how many there are.
// param parents: string[]
// param titleContains: string | null
// param from: string | null
// param to: string | null
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(m:Meeting)<-[:TABLED_AT]-(:Document)-[:VERSION_OF]->(c:ChangeRequest)
WHERE ($titleContains IS NULL OR toLower(c.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
WITH DISTINCT parent, c.id AS id
// include page-of-each-by-id
