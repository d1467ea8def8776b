// Conditions on a document `d` and its meeting `m`, after others of the same WHERE.
// param kind: string | null
// param marker: string | null
// param version: string | null
// param titleContains: string | null
// param from: string | null
// param to: string | null
  AND ($kind IS NULL OR d.kind = $kind)
  AND ($marker IS NULL OR $marker IN d.markers)
  AND ($version IS NULL OR d.version = $version OR EXISTS { (d)-[:VERSION_OF {version: $version}]->() })
  AND ($titleContains IS NULL OR toLower(d.title) CONTAINS toLower($titleContains))
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
