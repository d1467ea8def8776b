// Creates relationships between existing nodes, or sets the properties of existing relationships.
// param rows: StoredRelationship[]
UNWIND $rows AS row
MATCH (a:`{{From}}` {id: row.from})
MATCH (b:`{{To}}` {id: row.to})
MERGE (a)-[r:{{Type}}]->(b)
SET r.basis = row.basis, r.rule = row.rule, r.confidence = row.confidence, r.rows = row.rows,
  r.attachmentNumber = row.attachmentNumber, r.correction = row.correction
