// The change requests `c` that meet the conditions.
// param titleContains: string | null
// param from: string | null
// param to: string | null
MATCH (c:ChangeRequest)
WHERE ($titleContains IS NULL OR toLower(c.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL AND $to IS NULL OR EXISTS {
    MATCH (c)<-[:VERSION_OF]-(:Document)-[:TABLED_AT]->(m:Meeting)
    WHERE ($from IS NULL OR m.date >= $from) AND ($to IS NULL OR m.date <= $to)
  })
