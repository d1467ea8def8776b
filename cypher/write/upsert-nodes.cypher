// Creates nodes of one label, or sets the declared properties of those that are there; null removes one.
// param rows: StoredNode<{{Label}}>[]
UNWIND $rows AS row
MERGE (n:`{{Label}}` {id: row.id})
SET n += row
