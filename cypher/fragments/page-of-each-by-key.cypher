// A page of the rows `id` and `key` of each `parent`, by key, then by id, and how many rows each has.
// param startKey: string | null
// param startId: string | null
// param endKey: string | null
// param endId: string | null
// param keyRises: boolean
// param idRises: boolean
// param limit: number
// row parent: string
// row total: number
// row ids: string[]
// row keys: string[]
WITH parent, id, key,
  CASE WHEN $startId IS NULL THEN true
      WHEN key = $startKey THEN id <> $startId AND (id > $startId) = $idRises
      ELSE (key > $startKey) = $keyRises END
    AND CASE WHEN $endId IS NULL THEN true
      WHEN key = $endKey THEN id <> $endId AND (id < $endId) = $idRises
      ELSE (key < $endKey) = $keyRises END AS within
ORDER BY CASE WHEN $keyRises THEN key END, CASE WHEN NOT $keyRises THEN key END DESC,
  CASE WHEN $idRises THEN id END, CASE WHEN NOT $idRises THEN id END DESC
WITH parent, count(*) AS total, collect(CASE WHEN within THEN id END) AS ids,
  collect(CASE WHEN within THEN key END) AS keys
RETURN parent, total, ids[0..$limit] AS ids, keys[0..$limit] AS keys
