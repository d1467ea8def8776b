// Gives the graph a new revision, so that readers know that what they keep in memory is out of date.
// param revision: string
MERGE (n:GraphRevision)
SET n.id = $revision
