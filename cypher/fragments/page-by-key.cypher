// A page of the rows `id` and `key`, by key, then by id.
// param startKey: string | null
// param startId: string | null
// param endKey: string | null
// param endId: string | null
// param keyRises: boolean
// param idRises: boolean
// param limit: number
// row id: string
// row key: string
WHERE CASE WHEN $startId IS NULL THEN true
    WHEN key = $startKey THEN id <> $startId AND (id > $startId) = $idRises
    ELSE (key > $startKey) = $keyRises END
  AND CASE WHEN $endId IS NULL THEN true
    WHEN key = $endKey THEN id <> $endId AND (id < $endId) = $idRises
    ELSE (key < $endKey) = $keyRises END
RETURN id, key
ORDER BY CASE WHEN $keyRises THEN key END, CASE WHEN NOT $keyRises THEN key END DESC,
  CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
LIMIT $limit
