// A page of the document series tabled at each of some groups, and how many there are. `reference` is a regular expression for the whole of it.
// param parents: string[]
// param titleContains: string | null
// param reference: string | null
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row parent: string
// row total: number
// row ids: string[]
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(:Meeting)<-[:TABLED_AT]-(:Document)-[:VERSION_OF]->(s:DocumentSeries)
WHERE ($titleContains IS NULL OR toLower(s.title) CONTAINS toLower($titleContains))
  AND ($reference IS NULL OR s.reference =~ $reference)
WITH DISTINCT parent, s.id AS id
WITH parent, id,
  ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises) AS within
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
WITH parent, count(*) AS total, collect(CASE WHEN within THEN id END) AS ids
RETURN parent, total, ids[0..$limit] AS ids
