// The findings `f` that meet the conditions.
// param code: string | null
// param severity: string | null
// param group: string | null
// param subject: string | null
// param open: boolean | null
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
