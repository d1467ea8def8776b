// Removes the index that did not have publications.
DROP INDEX words_of_things IF EXISTS
