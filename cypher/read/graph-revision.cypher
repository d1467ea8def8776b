// The revision of the graph, which each write that changes a fact replaces. No row in a graph that was never written.
// row revision: string
MATCH (n:GraphRevision)
RETURN n.id AS revision
