// Every relationship of documents, without those to rows and from findings.
// param ids: string[]
// row id: string
// row type: string
// row from: string
// row to: string
// row basis: string
// row rule: string
// row confidence: number
// row rows: string[]
// row correction: string | null
UNWIND $ids AS id
MATCH (d:Document {id: id})-[r]->(n)
WHERE type(r) <> 'EVIDENCED_BY'
RETURN id, type(r) AS type, id AS from, n.id AS to,
  r.basis AS basis, r.rule AS rule, r.confidence AS confidence, r.rows AS rows, r.correction AS correction
UNION ALL
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[r]-(n)
WHERE type(r) <> 'ABOUT'
RETURN id, type(r) AS type, n.id AS from, id AS to,
  r.basis AS basis, r.rule AS rule, r.confidence AS confidence, r.rows AS rows, r.correction AS correction
