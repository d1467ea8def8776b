// A page of the rows of each of some readings of listings, by line, and how many there are.
// param parents: string[]
// param startLine: number | null
// param endLine: number | null
// param rises: boolean
// param limit: number
// row parent: string
// row total: number
// row ids: string[]
// row lines: number[]
UNWIND $parents AS parent
MATCH (:Listing {id: parent})<-[:ROW_OF]-(r:ListingRow)
WITH parent, r.id AS id, r.line AS line,
  ($startLine IS NULL OR r.line <> $startLine AND (r.line > $startLine) = $rises)
  AND ($endLine IS NULL OR r.line <> $endLine AND (r.line < $endLine) = $rises) AS within
ORDER BY CASE WHEN $rises THEN line END, CASE WHEN NOT $rises THEN line END DESC
WITH parent, count(*) AS total, collect(CASE WHEN within THEN id END) AS ids,
  collect(CASE WHEN within THEN line END) AS lines
RETURN parent, total, ids[0..$limit] AS ids, lines[0..$limit] AS lines
