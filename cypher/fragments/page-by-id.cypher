// A page of the rows `id`, by id.
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row id: string
WHERE ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises)
RETURN id
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
LIMIT $limit
