// The steps from things of one label to what is next to them, whichever way the relationships go: so many at most.
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
