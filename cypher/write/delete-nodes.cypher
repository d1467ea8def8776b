// Deletes nodes of one label with all their relationships.
// param ids: string[]
UNWIND $ids AS id
MATCH (n:`{{Label}}` {id: id})
DETACH DELETE n
