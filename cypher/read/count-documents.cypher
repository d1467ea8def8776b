// How many documents there are.
// param kind: string | null
// param marker: string | null
// param version: string | null
// param titleContains: string | null
// param from: string | null
// param to: string | null
// row total: number
MATCH (d:Document)-[:TABLED_AT]->(m:Meeting)
WHERE ($kind IS NULL OR d.kind = $kind)
  AND ($marker IS NULL OR $marker IN d.markers)
  AND ($version IS NULL OR d.version = $version)
  AND ($titleContains IS NULL OR toLower(d.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
RETURN count(d) AS total
