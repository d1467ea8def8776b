// A page of the documents of each of some groups, and how many there are.
// param parents: string[]
// param kind: string | null
// param marker: string | null
// param version: string | null
// param titleContains: string | null
// param from: string | null
// param to: string | null
// param byTitle: boolean
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
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(m:Meeting)<-[:TABLED_AT]-(d:Document)
WHERE ($kind IS NULL OR d.kind = $kind)
  AND ($marker IS NULL OR $marker IN d.markers)
  AND ($version IS NULL OR d.version = $version)
  AND ($titleContains IS NULL OR toLower(d.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
WITH parent, d.id AS id,
  CASE WHEN NOT $byTitle THEN m.date WHEN d.title IS NULL THEN '1' ELSE '0' + toLower(d.title) END AS key
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
