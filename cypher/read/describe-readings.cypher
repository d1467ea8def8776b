// All readings in short: where the answer is another, so is the graph.
// row readings: number
// row asOf: string | null
// row ingestedAt: string | null
// row first: string | null
// row last: string | null
MATCH (l:Listing)
RETURN count(l) AS readings, max(l.asOf) AS asOf, max(l.ingestedAt) AS ingestedAt, min(l.id) AS first, max(l.id) AS last
