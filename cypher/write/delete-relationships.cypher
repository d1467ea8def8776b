// Deletes relationships of one type, by the ids of their ends.
// param rows: { from: string; to: string }[]
UNWIND $rows AS row
MATCH (a:`{{From}}` {id: row.from})-[r:{{Type}}]->(b:`{{To}}` {id: row.to})
DELETE r
