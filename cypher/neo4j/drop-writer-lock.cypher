// Takes the lock's node away again, so that the transaction leaves no trace of it.
MATCH (n:WriterLock {id: 'writer'})
DELETE n
