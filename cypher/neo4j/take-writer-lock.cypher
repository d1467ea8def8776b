// Waits for the writer's lock, and holds it until the transaction ends.
MERGE (n:WriterLock {id: 'writer'})
SET n.taken = true
