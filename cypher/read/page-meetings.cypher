// A page of all meetings.
// param number: string | null
// param extraordinary: boolean | null
// param from: string | null
// param to: string | null
// param startKey: string | null
// param startId: string | null
// param endKey: string | null
// param endId: string | null
// param keyRises: boolean
// param idRises: boolean
// param limit: number
// row id: string
// row key: string
MATCH (m:Meeting)
WHERE ($number IS NULL OR m.number = $number)
  AND ($extraordinary IS NULL OR m.extraordinary = $extraordinary)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
WITH m.id AS id, m.date AS key
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
