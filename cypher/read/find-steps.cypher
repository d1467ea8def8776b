// The relationships of nodes of one label, in both directions, to nodes of some labels; at most `limit`.
// param ids: string[]
// param labels: string[]
// param limit: number
// row from: string
// row to: string
UNWIND $ids AS start
MATCH (:`{{Label}}` {id: start})-[]-(n)
WHERE labels(n)[0] IN $labels
RETURN start AS from, n.id AS to
LIMIT $limit
