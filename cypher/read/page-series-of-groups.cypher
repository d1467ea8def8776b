// A page of the document series tabled at each of some groups, and how many there are.
// param parents: string[]
UNWIND $parents AS parent
MATCH (:`Group` {id: parent})<-[:HELD_BY]-(:Meeting)<-[:TABLED_AT]-(:Document)-[:VERSION_OF]->(s:DocumentSeries)
// include series-conditions
WITH DISTINCT parent, s.id AS id
// include page-of-each-by-id
