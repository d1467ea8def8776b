// Waits until no other writer holds the lock, and takes it until the end of the transaction.
MERGE (n:WriterLock {id: 'writer'})
SET n.taken = true
