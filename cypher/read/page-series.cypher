// A page of all document series. `reference` is a regular expression for the whole of it.
// param titleContains: string | null
// param reference: string | null
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row id: string
MATCH (s:DocumentSeries)
WHERE ($titleContains IS NULL OR toLower(s.title) CONTAINS toLower($titleContains))
  AND ($reference IS NULL OR s.reference =~ $reference)
WITH s.id AS id
WHERE ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises)
RETURN id
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
LIMIT $limit
