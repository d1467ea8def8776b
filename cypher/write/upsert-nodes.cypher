// Creates nodes of one label, or sets all properties of existing ones. Null removes a property.
// param rows: StoredNode<{{Label}}>[]
UNWIND $rows AS row
MERGE (n:`{{Label}}` {id: row.id})
SET n += row
