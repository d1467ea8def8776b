// The ids of nodes related to nodes of one label, in both directions; the first `limit` by id.
// param ids: string[]
// param labels: string[]
// param limit: number
// row id: string
UNWIND $ids AS start
MATCH (:`{{Label}}` {id: start})-[]-(n)
WHERE labels(n)[0] IN $labels
WITH DISTINCT n.id AS id
RETURN id
ORDER BY id
LIMIT $limit
