// Groups, meetings, documents, change requests, series and publications with any of these words, best first for each label. `score` is the engine's own; `names`: what an exact match is compared with.
// param text: string
// param labels: string[]
// param limit: number
// row id: string
// row names: string[]
// row score: number
CALL grafeo.search.text('Group', 'code', $text, $limit) YIELD node_id, score
MATCH (n:`Group`)
WHERE id(n) = node_id AND 'Group' IN $labels
RETURN n.id AS id, [n.code] AS names, score
UNION ALL
CALL grafeo.search.text('Group', 'name', $text, $limit) YIELD node_id, score
MATCH (n:`Group`)
WHERE id(n) = node_id AND 'Group' IN $labels
RETURN n.id AS id, [n.name] AS names, score
UNION ALL
CALL grafeo.search.text('Group', 'chair', $text, $limit) YIELD node_id, score
MATCH (n:`Group`)
WHERE id(n) = node_id AND 'Group' IN $labels
RETURN n.id AS id, [n.code] AS names, score
UNION ALL
CALL grafeo.search.text('Meeting', 'label', $text, $limit) YIELD node_id, score
MATCH (n:Meeting)
WHERE id(n) = node_id AND 'Meeting' IN $labels
RETURN n.id AS id, [n.label] AS names, score
UNION ALL
CALL grafeo.search.text('Document', 'shortName', $text, $limit) YIELD node_id, score
MATCH (n:Document)
WHERE id(n) = node_id AND 'Document' IN $labels
RETURN n.id AS id, [n.shortName] AS names, score
UNION ALL
CALL grafeo.search.text('Document', 'title', $text, $limit) YIELD node_id, score
MATCH (n:Document)
WHERE id(n) = node_id AND 'Document' IN $labels
RETURN n.id AS id, [n.shortName] AS names, score
UNION ALL
CALL grafeo.search.text('ChangeRequest', 'id', $text, $limit) YIELD node_id, score
MATCH (n:ChangeRequest)
WHERE id(n) = node_id AND 'ChangeRequest' IN $labels
RETURN n.id AS id, [n.id] AS names, score
UNION ALL
CALL grafeo.search.text('ChangeRequest', 'title', $text, $limit) YIELD node_id, score
MATCH (n:ChangeRequest)
WHERE id(n) = node_id AND 'ChangeRequest' IN $labels
RETURN n.id AS id, [n.title] AS names, score
UNION ALL
CALL grafeo.search.text('DocumentSeries', 'title', $text, $limit) YIELD node_id, score
MATCH (n:DocumentSeries)
WHERE id(n) = node_id AND 'DocumentSeries' IN $labels
RETURN n.id AS id, [n.title] AS names, score
UNION ALL
CALL grafeo.search.text('DocumentSeries', 'reference', $text, $limit) YIELD node_id, score
MATCH (n:DocumentSeries)
WHERE id(n) = node_id AND 'DocumentSeries' IN $labels
RETURN n.id AS id, [n.reference] AS names, score
UNION ALL
CALL grafeo.search.text('Publication', 'shortName', $text, $limit) YIELD node_id, score
MATCH (n:Publication)
WHERE id(n) = node_id AND 'Publication' IN $labels
RETURN n.id AS id, [n.shortName] AS names, score
UNION ALL
CALL grafeo.search.text('Publication', 'title', $text, $limit) YIELD node_id, score
MATCH (n:Publication)
WHERE id(n) = node_id AND 'Publication' IN $labels
RETURN n.id AS id, [n.shortName] AS names, score
UNION ALL
CALL grafeo.search.text('Publication', 'reference', $text, $limit) YIELD node_id, score
MATCH (n:Publication)
WHERE id(n) = node_id AND 'Publication' IN $labels
RETURN n.id AS id, [n.reference] AS names, score
