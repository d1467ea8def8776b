// How many documents there are.
// row total: number
MATCH (d:Document)-[:TABLED_AT]->(m:Meeting)
WHERE true
// include document-conditions
RETURN count(d) AS total
