// Deletes relationships of one type, by the ids of their ends and their series.
// param rows: { from: string; to: string; series: string | null }[]
UNWIND $rows AS row
MATCH (a:`{{From}}` {id: row.from})-[r:{{Type}}]->(b:`{{To}}` {id: row.to})
WHERE coalesce(r.series, '') = coalesce(row.series, '')
DELETE r
