// A page of all documents.
MATCH (d:Document)-[:TABLED_AT]->(m:Meeting)
WHERE true
// include document-conditions
WITH d.id AS id,
// include document-key
// include page-by-key
