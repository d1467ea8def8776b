// Listings, rows and findings with any of these words, best first for each label. `score` is the engine's own; `names`: what an exact match is compared with.
// param text: string
// param labels: string[]
// param limit: number
// row id: string
// row names: string[]
// row score: number
CALL grafeo.search.text('Listing', 'name', $text, $limit) YIELD node_id, score
MATCH (n:Listing)
WHERE id(n) = node_id AND 'Listing' IN $labels
RETURN n.id AS id, [n.name] AS names, score
UNION ALL
CALL grafeo.search.text('ListingRow', 'text', $text, $limit) YIELD node_id, score
MATCH (n:ListingRow)
WHERE id(n) = node_id AND 'ListingRow' IN $labels
RETURN n.id AS id, [coalesce(n.shortName, n.text)] AS names, score
UNION ALL
CALL grafeo.search.text('Finding', 'code', $text, $limit) YIELD node_id, score
MATCH (n:Finding)
WHERE id(n) = node_id AND 'Finding' IN $labels
RETURN n.id AS id, [n.code] AS names, score
UNION ALL
CALL grafeo.search.text('Finding', 'message', $text, $limit) YIELD node_id, score
MATCH (n:Finding)
WHERE id(n) = node_id AND 'Finding' IN $labels
RETURN n.id AS id, [n.code] AS names, score
