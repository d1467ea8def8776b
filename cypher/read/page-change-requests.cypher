// A page of all change requests.
// param titleContains: string | null
// param from: string | null
// param to: string | null
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row id: string
MATCH (c:ChangeRequest)
WHERE ($titleContains IS NULL OR toLower(c.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL AND $to IS NULL OR EXISTS {
    MATCH (c)<-[:VERSION_OF]-(:Document)-[:TABLED_AT]->(m:Meeting)
    WHERE ($from IS NULL OR m.date >= $from) AND ($to IS NULL OR m.date <= $to)
  })
WITH c.id AS id
WHERE ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises)
RETURN id
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
LIMIT $limit
