// Marks the graph as changed, beside its facts: by this, whoever keeps something of them knows when it is old.
// param mark: string
MERGE (n:LastWriting)
SET n.id = $mark
