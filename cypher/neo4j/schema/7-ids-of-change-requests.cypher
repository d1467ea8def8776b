// The ids of change requests. Other ids only repeat the words of the names.
CREATE FULLTEXT INDEX ids_of_change_requests IF NOT EXISTS
FOR (n:ChangeRequest)
ON EACH [n.id]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
