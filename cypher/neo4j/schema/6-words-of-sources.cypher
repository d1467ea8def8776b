// The full text of listings, rows and findings, which a search includes only where it names these types.
CREATE FULLTEXT INDEX words_of_sources IF NOT EXISTS
FOR (n:Listing|ListingRow|Finding)
ON EACH [n.name, n.text, n.code, n.message]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
