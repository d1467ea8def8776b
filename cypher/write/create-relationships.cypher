// Creates relationships between existing nodes.
// param rows: StoredRelationship[]
UNWIND $rows AS row
MATCH (a:`{{From}}` {id: row.from})
MATCH (b:`{{To}}` {id: row.to})
CREATE (a)-[r:{{Type}}]->(b)
SET r.basis = row.basis, r.rule = row.rule, r.confidence = row.confidence, r.rows = row.rows,
  r.attachmentNumber = row.attachmentNumber, r.version = row.version, r.title = row.title, r.series = row.series,
  r.correction = row.correction
