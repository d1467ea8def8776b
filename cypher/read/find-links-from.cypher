// Every relationship from nodes of one label. Those to rows are included if `evidence` is true.
// param ids: string[]
// param evidence: boolean
// row type: string
// row from: string
// row to: string
// row basis: string
// row rule: string
// row confidence: number
// row rows: string[]
// row correction: string | null
UNWIND $ids AS id
MATCH (:`{{Label}}` {id: id})-[r]->(n)
WHERE $evidence OR type(r) <> 'EVIDENCED_BY'
RETURN type(r) AS type, id AS from, n.id AS to,
  r.basis AS basis, r.rule AS rule, r.confidence AS confidence, r.rows AS rows, r.correction AS correction
