// Releases the writer's lock, so that the transaction leaves nothing of it.
MATCH (n:WriterLock {id: 'writer'})
DELETE n
