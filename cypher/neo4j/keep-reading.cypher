// Stores a reading, or replaces the one of the same hash. The graph is inferred from the stored readings.
// param sha256: string
// param published: string
// param source: string
// param firstLine: number
// param format: string
// param group: string | null
// param columns: string | null
// param asOf: string
// param ingestedAt: string
MERGE (n:KeptReading {sha256: $sha256})
SET n.published = $published, n.source = $source, n.firstLine = $firstLine, n.format = $format, n.group = $group,
  n.columns = $columns, n.asOf = $asOf, n.ingestedAt = $ingestedAt
