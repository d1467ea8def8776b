// The ids of all nodes of one label.
// row id: string
MATCH (n:`{{Label}}`)
RETURN n.id AS id
