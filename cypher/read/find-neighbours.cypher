// The ids of what is next to things of one label, whichever way the relationships go: the first so many.
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
