// Removes the index that the next statements create under another name.
DROP INDEX words_of_the_record IF EXISTS
