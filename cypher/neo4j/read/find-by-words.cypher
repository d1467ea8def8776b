// Groups, meetings, documents, change requests, series and publications with any of these words, best first for each label. `score` is the engine's own; `names`: what an exact match is compared with.
// param text: string
// param labels: string[]
// param limit: number
// row id: string
// row names: string[]
// row score: number
CALL db.index.fulltext.queryNodes('words_of_content', $text) YIELD node AS n, score
WHERE labels(n)[0] IN $labels
RETURN n.id AS id,
  [name IN [n.code, n.name, n.label, n.reference, coalesce(n.shortName, n.title)] WHERE name IS NOT NULL | name] AS names, score
LIMIT $limit
UNION ALL
CALL db.index.fulltext.queryNodes('ids_of_change_requests', $text) YIELD node AS n, score
WHERE labels(n)[0] IN $labels
RETURN n.id AS id, [n.id] AS names, score
LIMIT $limit
