// A page of the meetings at which each of some change requests was tabled, and how many there are.
// param parents: string[]
// param group: string | null
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
// row parent: string
// row total: number
// row ids: string[]
// row keys: string[]
UNWIND $parents AS parent
MATCH (:ChangeRequest {id: parent})<-[:VERSION_OF]-(:Document)-[:TABLED_AT]->(m:Meeting)-[:HELD_BY]->(g:`Group`)
WHERE ($group IS NULL OR g.id = $group)
  AND ($number IS NULL OR m.number = $number)
  AND ($extraordinary IS NULL OR m.extraordinary = $extraordinary)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
WITH DISTINCT parent, m.id AS id, m.date AS key
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
