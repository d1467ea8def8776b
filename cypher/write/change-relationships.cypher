// Sets the properties of existing relationships of one type, found by the ids of their ends and their series.
// param rows: StoredRelationship[]
UNWIND $rows AS row
MATCH (a:`{{From}}` {id: row.from})-[r:{{Type}}]->(b:`{{To}}` {id: row.to})
WHERE coalesce(r.series, '') = coalesce(row.series, '')
SET r.basis = row.basis, r.rule = row.rule, r.confidence = row.confidence, r.rows = row.rows,
  r.attachmentNumber = row.attachmentNumber, r.version = row.version, r.title = row.title,
  r.correction = row.correction
