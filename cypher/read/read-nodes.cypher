// All nodes of one label, with every property declared for it.
// row node: StoredNode<{{Label}}>
MATCH (n:`{{Label}}`)
RETURN n { .id, {{projection}} } AS node
