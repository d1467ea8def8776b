// All relationships of one type between two labels, with all properties.
// row from: string
// row to: string
// row basis: string
// row rule: string
// row confidence: number
// row rows: string[]
// row attachmentNumber: number | null
// row version: string | null
// row title: string | null
// row series: string | null
// row correction: string | null
MATCH (a:`{{From}}`)-[r:{{Type}}]->(b:`{{To}}`)
RETURN a.id AS from, b.id AS to, r.basis AS basis, r.rule AS rule, r.confidence AS confidence, r.rows AS rows,
  r.attachmentNumber AS attachmentNumber, r.version AS version, r.title AS title, r.series AS series,
  r.correction AS correction
