// All stored readings, with their published text.
// row sha256: string
// row published: string
// row source: string
// row firstLine: number
// row format: string
// row group: string | null
// row columns: string | null
// row asOf: string
// row ingestedAt: string
MATCH (n:KeptReading)
RETURN n.sha256 AS sha256, n.published AS published, n.source AS source, n.firstLine AS firstLine,
  n.format AS format, n.group AS group, n.columns AS columns,
  n.asOf AS asOf, n.ingestedAt AS ingestedAt
