// Waits until the indexes of the constraints just made answer, at most so many seconds.
CALL db.awaitIndexes(60)
