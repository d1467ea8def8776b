// A page of all findings.
// param code: string | null
// param severity: string | null
// param group: string | null
// param subject: string | null
// param open: boolean | null
// param startKey: string | null
// param startId: string | null
// param endKey: string | null
// param endId: string | null
// param keyRises: boolean
// param idRises: boolean
// param limit: number
// row id: string
// row key: string
MATCH (f:Finding)
WHERE ($code IS NULL OR f.code = $code)
  AND ($severity IS NULL OR f.severity = $severity)
  AND ($open IS NULL OR (f.acknowledged IS NULL) = $open)
  AND ($subject IS NULL OR EXISTS { (f)-[:ABOUT]->({id: $subject}) })
  AND ($group IS NULL
    OR EXISTS { (f)-[:ABOUT]->(:`Group` {id: $group}) }
    OR EXISTS { (f)-[:ABOUT]->(:Meeting)-[:HELD_BY]->(:`Group` {id: $group}) }
    OR EXISTS { (f)-[:ABOUT]->(:Document)-[:TABLED_AT]->(:Meeting)-[:HELD_BY]->(:`Group` {id: $group}) }
    OR EXISTS { (f)-[:ABOUT]->(:ListingRow)-[:ROW_OF]->(:Listing {group: $group}) })
WITH f.id AS id, f.code AS key
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
