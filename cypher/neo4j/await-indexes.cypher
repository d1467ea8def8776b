// Waits at most 60 seconds until the new indexes are ready.
CALL db.awaitIndexes(60)
