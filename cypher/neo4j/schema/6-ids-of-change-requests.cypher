// Change requests by their ids: of other things no id is looked through, as it has only the words of the name again.
CREATE FULLTEXT INDEX ids_of_change_requests IF NOT EXISTS
FOR (n:ChangeRequest)
ON EACH [n.id]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
