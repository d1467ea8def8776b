// Nodes of one label by id, with every property declared for it.
// param ids: string[]
// row node: StoredNode<{{Label}}>
UNWIND $ids AS id
MATCH (n:`{{Label}}` {id: id})
RETURN n { .id, {{projection}} } AS node
