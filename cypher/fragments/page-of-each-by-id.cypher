// A page of the rows `id` of each `parent`, by id, and how many rows each has.
// param startId: string | null
// param endId: string | null
// param idRises: boolean
// param limit: number
// row parent: string
// row total: number
// row ids: string[]
WITH parent, id,
  ($startId IS NULL OR id <> $startId AND (id > $startId) = $idRises)
  AND ($endId IS NULL OR id <> $endId AND (id < $endId) = $idRises) AS within
ORDER BY CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
WITH parent, count(*) AS total, collect(CASE WHEN within THEN id END) AS ids
RETURN parent, total, ids[0..$limit] AS ids
