// The same for readings, rows and findings, which are looked through only where they are asked for.
CREATE FULLTEXT INDEX words_of_the_record IF NOT EXISTS
FOR (n:Listing|ListingRow|Finding)
ON EACH [n.name, n.text, n.code, n.message]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
