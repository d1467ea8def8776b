// A page of the change requests that were tabled at each of some groups, and how many there are.
// param parents: string[]
// param titleContains: string | null
// param from: string | null
// param to: string | null
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row parent: string
// row total: number
// row ids: string[]
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(m:Meeting)<-[:TABLED_AT]-(:Document)-[:VERSION_OF]->(c:ChangeRequest)
WHERE ($titleContains IS NULL OR toLower(c.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
WITH DISTINCT parent, c.id AS id
WITH parent, id,
  ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises) AS within
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
WITH parent, count(*) AS total, collect(CASE WHEN within THEN id END) AS ids
RETURN parent, total, ids[0..$limit] AS ids
